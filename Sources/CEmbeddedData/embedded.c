// Written by scripts/generate from the files there are.
#include "CEmbeddedData.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char file_0[] = {
#embed "../MeaningLint/Dialects/builtin/native.da.yml"
};
static const unsigned char file_1[] = {
#embed "../MeaningLint/Dialects/builtin/native.yml"
};
static const unsigned char file_2[] = {
#embed "../Rules/Lexicons/da/abbreviations.tsv"
};
static const unsigned char file_3[] = {
#embed "../Rules/Lexicons/da/common-words.tsv"
};
static const unsigned char file_4[] = {
#embed "../Rules/Lexicons/da/end-words.tsv"
};
static const unsigned char file_5[] = {
#embed "../Rules/Lexicons/da/explaining-words.tsv"
};
static const unsigned char file_6[] = {
#embed "../Rules/Lexicons/da/jargon.tsv"
};
static const unsigned char file_7[] = {
#embed "../Rules/Lexicons/da/joining-words.tsv"
};
static const unsigned char file_8[] = {
#embed "../Rules/Lexicons/da/language.tsv"
};
static const unsigned char file_9[] = {
#embed "../Rules/Lexicons/da/lay-people.tsv"
};
static const unsigned char file_10[] = {
#embed "../Rules/Lexicons/da/learning-words.tsv"
};
static const unsigned char file_11[] = {
#embed "../Rules/Lexicons/da/professions.tsv"
};
static const unsigned char file_12[] = {
#embed "../Rules/Lexicons/da/range-words.tsv"
};
static const unsigned char file_13[] = {
#embed "../Rules/Lexicons/da/relating-words.tsv"
};
static const unsigned char file_14[] = {
#embed "../Rules/Lexicons/da/steering-words.tsv"
};
static const unsigned char file_15[] = {
#embed "../Rules/Lexicons/da/use-markers.tsv"
};
static const unsigned char file_16[] = {
#embed "../Rules/Lexicons/da/use-words.tsv"
};
static const unsigned char file_17[] = {
#embed "../Rules/Lexicons/da/vague-recipients.tsv"
};
static const unsigned char file_18[] = {
#embed "../Rules/Lexicons/da/vague-words.tsv"
};
static const unsigned char file_19[] = {
#embed "../Rules/Lexicons/en/abbreviations.tsv"
};
static const unsigned char file_20[] = {
#embed "../Rules/Lexicons/en/common-words.tsv"
};
static const unsigned char file_21[] = {
#embed "../Rules/Lexicons/en/end-words.tsv"
};
static const unsigned char file_22[] = {
#embed "../Rules/Lexicons/en/explaining-words.tsv"
};
static const unsigned char file_23[] = {
#embed "../Rules/Lexicons/en/jargon.tsv"
};
static const unsigned char file_24[] = {
#embed "../Rules/Lexicons/en/joining-words.tsv"
};
static const unsigned char file_25[] = {
#embed "../Rules/Lexicons/en/language.tsv"
};
static const unsigned char file_26[] = {
#embed "../Rules/Lexicons/en/lay-people.tsv"
};
static const unsigned char file_27[] = {
#embed "../Rules/Lexicons/en/learning-words.tsv"
};
static const unsigned char file_28[] = {
#embed "../Rules/Lexicons/en/professions.tsv"
};
static const unsigned char file_29[] = {
#embed "../Rules/Lexicons/en/range-words.tsv"
};
static const unsigned char file_30[] = {
#embed "../Rules/Lexicons/en/relating-words.tsv"
};
static const unsigned char file_31[] = {
#embed "../Rules/Lexicons/en/steering-words.tsv"
};
static const unsigned char file_32[] = {
#embed "../Rules/Lexicons/en/use-markers.tsv"
};
static const unsigned char file_33[] = {
#embed "../Rules/Lexicons/en/use-words.tsv"
};
static const unsigned char file_34[] = {
#embed "../Rules/Lexicons/en/vague-recipients.tsv"
};
static const unsigned char file_35[] = {
#embed "../Rules/Lexicons/en/vague-words.tsv"
};
static const struct embedded_file files[] = {
    {"Dialects/native.da.yml", file_0, sizeof file_0},
    {"Dialects/native.yml", file_1, sizeof file_1},
    {"Lexicons/da/abbreviations.tsv", file_2, sizeof file_2},
    {"Lexicons/da/common-words.tsv", file_3, sizeof file_3},
    {"Lexicons/da/end-words.tsv", file_4, sizeof file_4},
    {"Lexicons/da/explaining-words.tsv", file_5, sizeof file_5},
    {"Lexicons/da/jargon.tsv", file_6, sizeof file_6},
    {"Lexicons/da/joining-words.tsv", file_7, sizeof file_7},
    {"Lexicons/da/language.tsv", file_8, sizeof file_8},
    {"Lexicons/da/lay-people.tsv", file_9, sizeof file_9},
    {"Lexicons/da/learning-words.tsv", file_10, sizeof file_10},
    {"Lexicons/da/professions.tsv", file_11, sizeof file_11},
    {"Lexicons/da/range-words.tsv", file_12, sizeof file_12},
    {"Lexicons/da/relating-words.tsv", file_13, sizeof file_13},
    {"Lexicons/da/steering-words.tsv", file_14, sizeof file_14},
    {"Lexicons/da/use-markers.tsv", file_15, sizeof file_15},
    {"Lexicons/da/use-words.tsv", file_16, sizeof file_16},
    {"Lexicons/da/vague-recipients.tsv", file_17, sizeof file_17},
    {"Lexicons/da/vague-words.tsv", file_18, sizeof file_18},
    {"Lexicons/en/abbreviations.tsv", file_19, sizeof file_19},
    {"Lexicons/en/common-words.tsv", file_20, sizeof file_20},
    {"Lexicons/en/end-words.tsv", file_21, sizeof file_21},
    {"Lexicons/en/explaining-words.tsv", file_22, sizeof file_22},
    {"Lexicons/en/jargon.tsv", file_23, sizeof file_23},
    {"Lexicons/en/joining-words.tsv", file_24, sizeof file_24},
    {"Lexicons/en/language.tsv", file_25, sizeof file_25},
    {"Lexicons/en/lay-people.tsv", file_26, sizeof file_26},
    {"Lexicons/en/learning-words.tsv", file_27, sizeof file_27},
    {"Lexicons/en/professions.tsv", file_28, sizeof file_28},
    {"Lexicons/en/range-words.tsv", file_29, sizeof file_29},
    {"Lexicons/en/relating-words.tsv", file_30, sizeof file_30},
    {"Lexicons/en/steering-words.tsv", file_31, sizeof file_31},
    {"Lexicons/en/use-markers.tsv", file_32, sizeof file_32},
    {"Lexicons/en/use-words.tsv", file_33, sizeof file_33},
    {"Lexicons/en/vague-recipients.tsv", file_34, sizeof file_34},
    {"Lexicons/en/vague-words.tsv", file_35, sizeof file_35},
};
size_t embedded_file_count(void) { return sizeof files / sizeof *files; }
struct embedded_file embedded_file_at(size_t index) { return files[index]; }
