// Written by scripts/generate from the files there are.
#include "CEmbeddedData.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char file_0[] = {
#embed "../MeaningLint/Dialects/builtin/dbt.yml"
};
static const unsigned char file_1[] = {
#embed "../MeaningLint/Dialects/builtin/drupal-webform.yml"
};
static const unsigned char file_2[] = {
#embed "../MeaningLint/Dialects/builtin/fhir-questionnaire.yml"
};
static const unsigned char file_3[] = {
#embed "../MeaningLint/Dialects/builtin/github-issue-form.yml"
};
static const unsigned char file_4[] = {
#embed "../MeaningLint/Dialects/builtin/gitlab-kpi.yml"
};
static const unsigned char file_5[] = {
#embed "../MeaningLint/Dialects/builtin/govuk-module.yml"
};
static const unsigned char file_6[] = {
#embed "../MeaningLint/Dialects/builtin/govuk-performance.yml"
};
static const unsigned char file_7[] = {
#embed "../MeaningLint/Dialects/builtin/grafana.yml"
};
static const unsigned char file_8[] = {
#embed "../MeaningLint/Dialects/builtin/lookml.yml"
};
static const unsigned char file_9[] = {
#embed "../MeaningLint/Dialects/builtin/native.da.yml"
};
static const unsigned char file_10[] = {
#embed "../MeaningLint/Dialects/builtin/native.yml"
};
static const unsigned char file_11[] = {
#embed "../MeaningLint/Dialects/builtin/okr.yml"
};
static const unsigned char file_12[] = {
#embed "../MeaningLint/Dialects/builtin/ons-eq.yml"
};
static const unsigned char file_13[] = {
#embed "../MeaningLint/Dialects/builtin/open-sdg-config.yml"
};
static const unsigned char file_14[] = {
#embed "../MeaningLint/Dialects/builtin/open-sdg.yml"
};
static const unsigned char file_15[] = {
#embed "../MeaningLint/Dialects/builtin/openslo.yml"
};
static const unsigned char file_16[] = {
#embed "../MeaningLint/Dialects/builtin/owid.yml"
};
static const unsigned char file_17[] = {
#embed "../MeaningLint/Dialects/builtin/redcap.yml"
};
static const unsigned char file_18[] = {
#embed "../MeaningLint/Dialects/builtin/superset.yml"
};
static const unsigned char file_19[] = {
#embed "../MeaningLint/Dialects/builtin/surveyjs.yml"
};
static const unsigned char file_20[] = {
#embed "../Rules/Frequencies/da.zipf"
};
static const unsigned char file_21[] = {
#embed "../Rules/Frequencies/en.zipf"
};
static const unsigned char file_22[] = {
#embed "../Rules/Lexicons/da/abbreviations-known.tsv"
};
static const unsigned char file_23[] = {
#embed "../Rules/Lexicons/da/abbreviations.tsv"
};
static const unsigned char file_24[] = {
#embed "../Rules/Lexicons/da/absolutes.tsv"
};
static const unsigned char file_25[] = {
#embed "../Rules/Lexicons/da/acts.tsv"
};
static const unsigned char file_26[] = {
#embed "../Rules/Lexicons/da/anonymity.tsv"
};
static const unsigned char file_27[] = {
#embed "../Rules/Lexicons/da/answer-order.tsv"
};
static const unsigned char file_28[] = {
#embed "../Rules/Lexicons/da/answer-words.tsv"
};
static const unsigned char file_29[] = {
#embed "../Rules/Lexicons/da/audience-groups.tsv"
};
static const unsigned char file_30[] = {
#embed "../Rules/Lexicons/da/change-words.tsv"
};
static const unsigned char file_31[] = {
#embed "../Rules/Lexicons/da/chart-words.tsv"
};
static const unsigned char file_32[] = {
#embed "../Rules/Lexicons/da/clause-openers.tsv"
};
static const unsigned char file_33[] = {
#embed "../Rules/Lexicons/da/clause-starts.tsv"
};
static const unsigned char file_34[] = {
#embed "../Rules/Lexicons/da/closed-sets.tsv"
};
static const unsigned char file_35[] = {
#embed "../Rules/Lexicons/da/common-words.tsv"
};
static const unsigned char file_36[] = {
#embed "../Rules/Lexicons/da/comparison-words.tsv"
};
static const unsigned char file_37[] = {
#embed "../Rules/Lexicons/da/coordinators.tsv"
};
static const unsigned char file_38[] = {
#embed "../Rules/Lexicons/da/end-words.tsv"
};
static const unsigned char file_39[] = {
#embed "../Rules/Lexicons/da/evaluative.tsv"
};
static const unsigned char file_40[] = {
#embed "../Rules/Lexicons/da/explaining-words.tsv"
};
static const unsigned char file_41[] = {
#embed "../Rules/Lexicons/da/figure-words.tsv"
};
static const unsigned char file_42[] = {
#embed "../Rules/Lexicons/da/fixed-pairs.tsv"
};
static const unsigned char file_43[] = {
#embed "../Rules/Lexicons/da/follow-up-words.tsv"
};
static const unsigned char file_44[] = {
#embed "../Rules/Lexicons/da/goal-language.tsv"
};
static const unsigned char file_45[] = {
#embed "../Rules/Lexicons/da/happened.tsv"
};
static const unsigned char file_46[] = {
#embed "../Rules/Lexicons/da/hypotheticals.tsv"
};
static const unsigned char file_47[] = {
#embed "../Rules/Lexicons/da/identifying.tsv"
};
static const unsigned char file_48[] = {
#embed "../Rules/Lexicons/da/insiders.tsv"
};
static const unsigned char file_49[] = {
#embed "../Rules/Lexicons/da/jargon.tsv"
};
static const unsigned char file_50[] = {
#embed "../Rules/Lexicons/da/joining-words.tsv"
};
static const unsigned char file_51[] = {
#embed "../Rules/Lexicons/da/language.tsv"
};
static const unsigned char file_52[] = {
#embed "../Rules/Lexicons/da/lay-people.tsv"
};
static const unsigned char file_53[] = {
#embed "../Rules/Lexicons/da/leading.tsv"
};
static const unsigned char file_54[] = {
#embed "../Rules/Lexicons/da/learning-words.tsv"
};
static const unsigned char file_55[] = {
#embed "../Rules/Lexicons/da/level-words.tsv"
};
static const unsigned char file_56[] = {
#embed "../Rules/Lexicons/da/list-ends.tsv"
};
static const unsigned char file_57[] = {
#embed "../Rules/Lexicons/da/loaded-words.tsv"
};
static const unsigned char file_58[] = {
#embed "../Rules/Lexicons/da/negators.tsv"
};
static const unsigned char file_59[] = {
#embed "../Rules/Lexicons/da/number-words.tsv"
};
static const unsigned char file_60[] = {
#embed "../Rules/Lexicons/da/officialese.tsv"
};
static const unsigned char file_61[] = {
#embed "../Rules/Lexicons/da/own-facts.tsv"
};
static const unsigned char file_62[] = {
#embed "../Rules/Lexicons/da/periods.tsv"
};
static const unsigned char file_63[] = {
#embed "../Rules/Lexicons/da/plain-words.tsv"
};
static const unsigned char file_64[] = {
#embed "../Rules/Lexicons/da/presuppositions.tsv"
};
static const unsigned char file_65[] = {
#embed "../Rules/Lexicons/da/professions.tsv"
};
static const unsigned char file_66[] = {
#embed "../Rules/Lexicons/da/question-words.tsv"
};
static const unsigned char file_67[] = {
#embed "../Rules/Lexicons/da/range-words.tsv"
};
static const unsigned char file_68[] = {
#embed "../Rules/Lexicons/da/ranking-words.tsv"
};
static const unsigned char file_69[] = {
#embed "../Rules/Lexicons/da/reason-words.tsv"
};
static const unsigned char file_70[] = {
#embed "../Rules/Lexicons/da/relating-words.tsv"
};
static const unsigned char file_71[] = {
#embed "../Rules/Lexicons/da/respondent-words.tsv"
};
static const unsigned char file_72[] = {
#embed "../Rules/Lexicons/da/scale-words.tsv"
};
static const unsigned char file_73[] = {
#embed "../Rules/Lexicons/da/sensitive-topics.tsv"
};
static const unsigned char file_74[] = {
#embed "../Rules/Lexicons/da/small-words.tsv"
};
static const unsigned char file_75[] = {
#embed "../Rules/Lexicons/da/sort-words.tsv"
};
static const unsigned char file_76[] = {
#embed "../Rules/Lexicons/da/speed-words.tsv"
};
static const unsigned char file_77[] = {
#embed "../Rules/Lexicons/da/steering-words.tsv"
};
static const unsigned char file_78[] = {
#embed "../Rules/Lexicons/da/subordinators.tsv"
};
static const unsigned char file_79[] = {
#embed "../Rules/Lexicons/da/system-voice.tsv"
};
static const unsigned char file_80[] = {
#embed "../Rules/Lexicons/da/system-words.tsv"
};
static const unsigned char file_81[] = {
#embed "../Rules/Lexicons/da/text-formats.tsv"
};
static const unsigned char file_82[] = {
#embed "../Rules/Lexicons/da/time-units.tsv"
};
static const unsigned char file_83[] = {
#embed "../Rules/Lexicons/da/topic-names.tsv"
};
static const unsigned char file_84[] = {
#embed "../Rules/Lexicons/da/tracking-words.tsv"
};
static const unsigned char file_85[] = {
#embed "../Rules/Lexicons/da/use-markers.tsv"
};
static const unsigned char file_86[] = {
#embed "../Rules/Lexicons/da/use-words.tsv"
};
static const unsigned char file_87[] = {
#embed "../Rules/Lexicons/da/vague-quantifiers.tsv"
};
static const unsigned char file_88[] = {
#embed "../Rules/Lexicons/da/vague-recipients.tsv"
};
static const unsigned char file_89[] = {
#embed "../Rules/Lexicons/da/vague-words.tsv"
};
static const unsigned char file_90[] = {
#embed "../Rules/Lexicons/en/abbreviations-known.tsv"
};
static const unsigned char file_91[] = {
#embed "../Rules/Lexicons/en/abbreviations.tsv"
};
static const unsigned char file_92[] = {
#embed "../Rules/Lexicons/en/absolutes.tsv"
};
static const unsigned char file_93[] = {
#embed "../Rules/Lexicons/en/acts.tsv"
};
static const unsigned char file_94[] = {
#embed "../Rules/Lexicons/en/anonymity.tsv"
};
static const unsigned char file_95[] = {
#embed "../Rules/Lexicons/en/answer-order.tsv"
};
static const unsigned char file_96[] = {
#embed "../Rules/Lexicons/en/answer-words.tsv"
};
static const unsigned char file_97[] = {
#embed "../Rules/Lexicons/en/audience-groups.tsv"
};
static const unsigned char file_98[] = {
#embed "../Rules/Lexicons/en/change-words.tsv"
};
static const unsigned char file_99[] = {
#embed "../Rules/Lexicons/en/chart-words.tsv"
};
static const unsigned char file_100[] = {
#embed "../Rules/Lexicons/en/clause-openers.tsv"
};
static const unsigned char file_101[] = {
#embed "../Rules/Lexicons/en/clause-starts.tsv"
};
static const unsigned char file_102[] = {
#embed "../Rules/Lexicons/en/closed-sets.tsv"
};
static const unsigned char file_103[] = {
#embed "../Rules/Lexicons/en/common-words.tsv"
};
static const unsigned char file_104[] = {
#embed "../Rules/Lexicons/en/comparison-words.tsv"
};
static const unsigned char file_105[] = {
#embed "../Rules/Lexicons/en/coordinators.tsv"
};
static const unsigned char file_106[] = {
#embed "../Rules/Lexicons/en/end-words.tsv"
};
static const unsigned char file_107[] = {
#embed "../Rules/Lexicons/en/evaluative.tsv"
};
static const unsigned char file_108[] = {
#embed "../Rules/Lexicons/en/explaining-words.tsv"
};
static const unsigned char file_109[] = {
#embed "../Rules/Lexicons/en/figure-words.tsv"
};
static const unsigned char file_110[] = {
#embed "../Rules/Lexicons/en/fixed-pairs.tsv"
};
static const unsigned char file_111[] = {
#embed "../Rules/Lexicons/en/follow-up-words.tsv"
};
static const unsigned char file_112[] = {
#embed "../Rules/Lexicons/en/goal-language.tsv"
};
static const unsigned char file_113[] = {
#embed "../Rules/Lexicons/en/happened.tsv"
};
static const unsigned char file_114[] = {
#embed "../Rules/Lexicons/en/hypotheticals.tsv"
};
static const unsigned char file_115[] = {
#embed "../Rules/Lexicons/en/identifying.tsv"
};
static const unsigned char file_116[] = {
#embed "../Rules/Lexicons/en/insiders.tsv"
};
static const unsigned char file_117[] = {
#embed "../Rules/Lexicons/en/jargon.tsv"
};
static const unsigned char file_118[] = {
#embed "../Rules/Lexicons/en/joining-words.tsv"
};
static const unsigned char file_119[] = {
#embed "../Rules/Lexicons/en/language.tsv"
};
static const unsigned char file_120[] = {
#embed "../Rules/Lexicons/en/lay-people.tsv"
};
static const unsigned char file_121[] = {
#embed "../Rules/Lexicons/en/leading.tsv"
};
static const unsigned char file_122[] = {
#embed "../Rules/Lexicons/en/learning-words.tsv"
};
static const unsigned char file_123[] = {
#embed "../Rules/Lexicons/en/level-words.tsv"
};
static const unsigned char file_124[] = {
#embed "../Rules/Lexicons/en/list-ends.tsv"
};
static const unsigned char file_125[] = {
#embed "../Rules/Lexicons/en/loaded-words.tsv"
};
static const unsigned char file_126[] = {
#embed "../Rules/Lexicons/en/negators.tsv"
};
static const unsigned char file_127[] = {
#embed "../Rules/Lexicons/en/number-words.tsv"
};
static const unsigned char file_128[] = {
#embed "../Rules/Lexicons/en/officialese.tsv"
};
static const unsigned char file_129[] = {
#embed "../Rules/Lexicons/en/own-facts.tsv"
};
static const unsigned char file_130[] = {
#embed "../Rules/Lexicons/en/periods.tsv"
};
static const unsigned char file_131[] = {
#embed "../Rules/Lexicons/en/plain-words.tsv"
};
static const unsigned char file_132[] = {
#embed "../Rules/Lexicons/en/presuppositions.tsv"
};
static const unsigned char file_133[] = {
#embed "../Rules/Lexicons/en/professions.tsv"
};
static const unsigned char file_134[] = {
#embed "../Rules/Lexicons/en/question-words.tsv"
};
static const unsigned char file_135[] = {
#embed "../Rules/Lexicons/en/range-words.tsv"
};
static const unsigned char file_136[] = {
#embed "../Rules/Lexicons/en/ranking-words.tsv"
};
static const unsigned char file_137[] = {
#embed "../Rules/Lexicons/en/reason-words.tsv"
};
static const unsigned char file_138[] = {
#embed "../Rules/Lexicons/en/relating-words.tsv"
};
static const unsigned char file_139[] = {
#embed "../Rules/Lexicons/en/respondent-words.tsv"
};
static const unsigned char file_140[] = {
#embed "../Rules/Lexicons/en/scale-words.tsv"
};
static const unsigned char file_141[] = {
#embed "../Rules/Lexicons/en/sensitive-topics.tsv"
};
static const unsigned char file_142[] = {
#embed "../Rules/Lexicons/en/small-words.tsv"
};
static const unsigned char file_143[] = {
#embed "../Rules/Lexicons/en/sort-words.tsv"
};
static const unsigned char file_144[] = {
#embed "../Rules/Lexicons/en/speed-words.tsv"
};
static const unsigned char file_145[] = {
#embed "../Rules/Lexicons/en/steering-words.tsv"
};
static const unsigned char file_146[] = {
#embed "../Rules/Lexicons/en/subordinators.tsv"
};
static const unsigned char file_147[] = {
#embed "../Rules/Lexicons/en/system-voice.tsv"
};
static const unsigned char file_148[] = {
#embed "../Rules/Lexicons/en/system-words.tsv"
};
static const unsigned char file_149[] = {
#embed "../Rules/Lexicons/en/text-formats.tsv"
};
static const unsigned char file_150[] = {
#embed "../Rules/Lexicons/en/time-units.tsv"
};
static const unsigned char file_151[] = {
#embed "../Rules/Lexicons/en/topic-names.tsv"
};
static const unsigned char file_152[] = {
#embed "../Rules/Lexicons/en/tracking-words.tsv"
};
static const unsigned char file_153[] = {
#embed "../Rules/Lexicons/en/use-markers.tsv"
};
static const unsigned char file_154[] = {
#embed "../Rules/Lexicons/en/use-words.tsv"
};
static const unsigned char file_155[] = {
#embed "../Rules/Lexicons/en/vague-quantifiers.tsv"
};
static const unsigned char file_156[] = {
#embed "../Rules/Lexicons/en/vague-recipients.tsv"
};
static const unsigned char file_157[] = {
#embed "../Rules/Lexicons/en/vague-words.tsv"
};
static const unsigned char file_158[] = {
#embed "../Rules/Lexicons/instruments.tsv"
};
static const unsigned char file_159[] = {
#embed "../Rules/Lexicons/other-languages.tsv"
};
static const unsigned char file_160[] = {
#embed "../MeaningLint/Reports/Page/report.css"
};
static const unsigned char file_161[] = {
#embed "../MeaningLint/Reports/Page/report.js"
};
static const struct embedded_file files[] = {
    {"Dialects/dbt.yml", file_0, sizeof file_0},
    {"Dialects/drupal-webform.yml", file_1, sizeof file_1},
    {"Dialects/fhir-questionnaire.yml", file_2, sizeof file_2},
    {"Dialects/github-issue-form.yml", file_3, sizeof file_3},
    {"Dialects/gitlab-kpi.yml", file_4, sizeof file_4},
    {"Dialects/govuk-module.yml", file_5, sizeof file_5},
    {"Dialects/govuk-performance.yml", file_6, sizeof file_6},
    {"Dialects/grafana.yml", file_7, sizeof file_7},
    {"Dialects/lookml.yml", file_8, sizeof file_8},
    {"Dialects/native.da.yml", file_9, sizeof file_9},
    {"Dialects/native.yml", file_10, sizeof file_10},
    {"Dialects/okr.yml", file_11, sizeof file_11},
    {"Dialects/ons-eq.yml", file_12, sizeof file_12},
    {"Dialects/open-sdg-config.yml", file_13, sizeof file_13},
    {"Dialects/open-sdg.yml", file_14, sizeof file_14},
    {"Dialects/openslo.yml", file_15, sizeof file_15},
    {"Dialects/owid.yml", file_16, sizeof file_16},
    {"Dialects/redcap.yml", file_17, sizeof file_17},
    {"Dialects/superset.yml", file_18, sizeof file_18},
    {"Dialects/surveyjs.yml", file_19, sizeof file_19},
    {"Frequencies/da.zipf", file_20, sizeof file_20},
    {"Frequencies/en.zipf", file_21, sizeof file_21},
    {"Lexicons/da/abbreviations-known.tsv", file_22, sizeof file_22},
    {"Lexicons/da/abbreviations.tsv", file_23, sizeof file_23},
    {"Lexicons/da/absolutes.tsv", file_24, sizeof file_24},
    {"Lexicons/da/acts.tsv", file_25, sizeof file_25},
    {"Lexicons/da/anonymity.tsv", file_26, sizeof file_26},
    {"Lexicons/da/answer-order.tsv", file_27, sizeof file_27},
    {"Lexicons/da/answer-words.tsv", file_28, sizeof file_28},
    {"Lexicons/da/audience-groups.tsv", file_29, sizeof file_29},
    {"Lexicons/da/change-words.tsv", file_30, sizeof file_30},
    {"Lexicons/da/chart-words.tsv", file_31, sizeof file_31},
    {"Lexicons/da/clause-openers.tsv", file_32, sizeof file_32},
    {"Lexicons/da/clause-starts.tsv", file_33, sizeof file_33},
    {"Lexicons/da/closed-sets.tsv", file_34, sizeof file_34},
    {"Lexicons/da/common-words.tsv", file_35, sizeof file_35},
    {"Lexicons/da/comparison-words.tsv", file_36, sizeof file_36},
    {"Lexicons/da/coordinators.tsv", file_37, sizeof file_37},
    {"Lexicons/da/end-words.tsv", file_38, sizeof file_38},
    {"Lexicons/da/evaluative.tsv", file_39, sizeof file_39},
    {"Lexicons/da/explaining-words.tsv", file_40, sizeof file_40},
    {"Lexicons/da/figure-words.tsv", file_41, sizeof file_41},
    {"Lexicons/da/fixed-pairs.tsv", file_42, sizeof file_42},
    {"Lexicons/da/follow-up-words.tsv", file_43, sizeof file_43},
    {"Lexicons/da/goal-language.tsv", file_44, sizeof file_44},
    {"Lexicons/da/happened.tsv", file_45, sizeof file_45},
    {"Lexicons/da/hypotheticals.tsv", file_46, sizeof file_46},
    {"Lexicons/da/identifying.tsv", file_47, sizeof file_47},
    {"Lexicons/da/insiders.tsv", file_48, sizeof file_48},
    {"Lexicons/da/jargon.tsv", file_49, sizeof file_49},
    {"Lexicons/da/joining-words.tsv", file_50, sizeof file_50},
    {"Lexicons/da/language.tsv", file_51, sizeof file_51},
    {"Lexicons/da/lay-people.tsv", file_52, sizeof file_52},
    {"Lexicons/da/leading.tsv", file_53, sizeof file_53},
    {"Lexicons/da/learning-words.tsv", file_54, sizeof file_54},
    {"Lexicons/da/level-words.tsv", file_55, sizeof file_55},
    {"Lexicons/da/list-ends.tsv", file_56, sizeof file_56},
    {"Lexicons/da/loaded-words.tsv", file_57, sizeof file_57},
    {"Lexicons/da/negators.tsv", file_58, sizeof file_58},
    {"Lexicons/da/number-words.tsv", file_59, sizeof file_59},
    {"Lexicons/da/officialese.tsv", file_60, sizeof file_60},
    {"Lexicons/da/own-facts.tsv", file_61, sizeof file_61},
    {"Lexicons/da/periods.tsv", file_62, sizeof file_62},
    {"Lexicons/da/plain-words.tsv", file_63, sizeof file_63},
    {"Lexicons/da/presuppositions.tsv", file_64, sizeof file_64},
    {"Lexicons/da/professions.tsv", file_65, sizeof file_65},
    {"Lexicons/da/question-words.tsv", file_66, sizeof file_66},
    {"Lexicons/da/range-words.tsv", file_67, sizeof file_67},
    {"Lexicons/da/ranking-words.tsv", file_68, sizeof file_68},
    {"Lexicons/da/reason-words.tsv", file_69, sizeof file_69},
    {"Lexicons/da/relating-words.tsv", file_70, sizeof file_70},
    {"Lexicons/da/respondent-words.tsv", file_71, sizeof file_71},
    {"Lexicons/da/scale-words.tsv", file_72, sizeof file_72},
    {"Lexicons/da/sensitive-topics.tsv", file_73, sizeof file_73},
    {"Lexicons/da/small-words.tsv", file_74, sizeof file_74},
    {"Lexicons/da/sort-words.tsv", file_75, sizeof file_75},
    {"Lexicons/da/speed-words.tsv", file_76, sizeof file_76},
    {"Lexicons/da/steering-words.tsv", file_77, sizeof file_77},
    {"Lexicons/da/subordinators.tsv", file_78, sizeof file_78},
    {"Lexicons/da/system-voice.tsv", file_79, sizeof file_79},
    {"Lexicons/da/system-words.tsv", file_80, sizeof file_80},
    {"Lexicons/da/text-formats.tsv", file_81, sizeof file_81},
    {"Lexicons/da/time-units.tsv", file_82, sizeof file_82},
    {"Lexicons/da/topic-names.tsv", file_83, sizeof file_83},
    {"Lexicons/da/tracking-words.tsv", file_84, sizeof file_84},
    {"Lexicons/da/use-markers.tsv", file_85, sizeof file_85},
    {"Lexicons/da/use-words.tsv", file_86, sizeof file_86},
    {"Lexicons/da/vague-quantifiers.tsv", file_87, sizeof file_87},
    {"Lexicons/da/vague-recipients.tsv", file_88, sizeof file_88},
    {"Lexicons/da/vague-words.tsv", file_89, sizeof file_89},
    {"Lexicons/en/abbreviations-known.tsv", file_90, sizeof file_90},
    {"Lexicons/en/abbreviations.tsv", file_91, sizeof file_91},
    {"Lexicons/en/absolutes.tsv", file_92, sizeof file_92},
    {"Lexicons/en/acts.tsv", file_93, sizeof file_93},
    {"Lexicons/en/anonymity.tsv", file_94, sizeof file_94},
    {"Lexicons/en/answer-order.tsv", file_95, sizeof file_95},
    {"Lexicons/en/answer-words.tsv", file_96, sizeof file_96},
    {"Lexicons/en/audience-groups.tsv", file_97, sizeof file_97},
    {"Lexicons/en/change-words.tsv", file_98, sizeof file_98},
    {"Lexicons/en/chart-words.tsv", file_99, sizeof file_99},
    {"Lexicons/en/clause-openers.tsv", file_100, sizeof file_100},
    {"Lexicons/en/clause-starts.tsv", file_101, sizeof file_101},
    {"Lexicons/en/closed-sets.tsv", file_102, sizeof file_102},
    {"Lexicons/en/common-words.tsv", file_103, sizeof file_103},
    {"Lexicons/en/comparison-words.tsv", file_104, sizeof file_104},
    {"Lexicons/en/coordinators.tsv", file_105, sizeof file_105},
    {"Lexicons/en/end-words.tsv", file_106, sizeof file_106},
    {"Lexicons/en/evaluative.tsv", file_107, sizeof file_107},
    {"Lexicons/en/explaining-words.tsv", file_108, sizeof file_108},
    {"Lexicons/en/figure-words.tsv", file_109, sizeof file_109},
    {"Lexicons/en/fixed-pairs.tsv", file_110, sizeof file_110},
    {"Lexicons/en/follow-up-words.tsv", file_111, sizeof file_111},
    {"Lexicons/en/goal-language.tsv", file_112, sizeof file_112},
    {"Lexicons/en/happened.tsv", file_113, sizeof file_113},
    {"Lexicons/en/hypotheticals.tsv", file_114, sizeof file_114},
    {"Lexicons/en/identifying.tsv", file_115, sizeof file_115},
    {"Lexicons/en/insiders.tsv", file_116, sizeof file_116},
    {"Lexicons/en/jargon.tsv", file_117, sizeof file_117},
    {"Lexicons/en/joining-words.tsv", file_118, sizeof file_118},
    {"Lexicons/en/language.tsv", file_119, sizeof file_119},
    {"Lexicons/en/lay-people.tsv", file_120, sizeof file_120},
    {"Lexicons/en/leading.tsv", file_121, sizeof file_121},
    {"Lexicons/en/learning-words.tsv", file_122, sizeof file_122},
    {"Lexicons/en/level-words.tsv", file_123, sizeof file_123},
    {"Lexicons/en/list-ends.tsv", file_124, sizeof file_124},
    {"Lexicons/en/loaded-words.tsv", file_125, sizeof file_125},
    {"Lexicons/en/negators.tsv", file_126, sizeof file_126},
    {"Lexicons/en/number-words.tsv", file_127, sizeof file_127},
    {"Lexicons/en/officialese.tsv", file_128, sizeof file_128},
    {"Lexicons/en/own-facts.tsv", file_129, sizeof file_129},
    {"Lexicons/en/periods.tsv", file_130, sizeof file_130},
    {"Lexicons/en/plain-words.tsv", file_131, sizeof file_131},
    {"Lexicons/en/presuppositions.tsv", file_132, sizeof file_132},
    {"Lexicons/en/professions.tsv", file_133, sizeof file_133},
    {"Lexicons/en/question-words.tsv", file_134, sizeof file_134},
    {"Lexicons/en/range-words.tsv", file_135, sizeof file_135},
    {"Lexicons/en/ranking-words.tsv", file_136, sizeof file_136},
    {"Lexicons/en/reason-words.tsv", file_137, sizeof file_137},
    {"Lexicons/en/relating-words.tsv", file_138, sizeof file_138},
    {"Lexicons/en/respondent-words.tsv", file_139, sizeof file_139},
    {"Lexicons/en/scale-words.tsv", file_140, sizeof file_140},
    {"Lexicons/en/sensitive-topics.tsv", file_141, sizeof file_141},
    {"Lexicons/en/small-words.tsv", file_142, sizeof file_142},
    {"Lexicons/en/sort-words.tsv", file_143, sizeof file_143},
    {"Lexicons/en/speed-words.tsv", file_144, sizeof file_144},
    {"Lexicons/en/steering-words.tsv", file_145, sizeof file_145},
    {"Lexicons/en/subordinators.tsv", file_146, sizeof file_146},
    {"Lexicons/en/system-voice.tsv", file_147, sizeof file_147},
    {"Lexicons/en/system-words.tsv", file_148, sizeof file_148},
    {"Lexicons/en/text-formats.tsv", file_149, sizeof file_149},
    {"Lexicons/en/time-units.tsv", file_150, sizeof file_150},
    {"Lexicons/en/topic-names.tsv", file_151, sizeof file_151},
    {"Lexicons/en/tracking-words.tsv", file_152, sizeof file_152},
    {"Lexicons/en/use-markers.tsv", file_153, sizeof file_153},
    {"Lexicons/en/use-words.tsv", file_154, sizeof file_154},
    {"Lexicons/en/vague-quantifiers.tsv", file_155, sizeof file_155},
    {"Lexicons/en/vague-recipients.tsv", file_156, sizeof file_156},
    {"Lexicons/en/vague-words.tsv", file_157, sizeof file_157},
    {"Lexicons/instruments.tsv", file_158, sizeof file_158},
    {"Lexicons/other-languages.tsv", file_159, sizeof file_159},
    {"Page/report.css", file_160, sizeof file_160},
    {"Page/report.js", file_161, sizeof file_161},
};
size_t embedded_file_count(void) { return sizeof files / sizeof *files; }
struct embedded_file embedded_file_at(size_t index) { return files[index]; }
