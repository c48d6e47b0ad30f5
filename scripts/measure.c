// measure SECONDS COMMAND…: runs a command, and writes on descriptor 3 its wall time and its processor time in seconds, its peak memory
// in KiB, and its exit code (128 and the signal, if one ended it). After SECONDS it is killed. Used by scripts/bench and scripts/harm.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static pid_t child;
static void end(int number) { (void)number; kill(child, SIGKILL); }
static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **arguments) {
    if (count < 3) return 2;
    struct timespec start, stop;
    clock_gettime(CLOCK_MONOTONIC, &start);
    child = fork();
    if (child == 0) {
        close(3);
        execvp(arguments[2], arguments + 2);
        _exit(127);
    }
    signal(SIGALRM, end);
    alarm(atoi(arguments[1]));
    int status;
    struct rusage usage;
    wait4(child, &status, 0, &usage);
    clock_gettime(CLOCK_MONOTONIC, &stop);
    long peak = usage.ru_maxrss;
#ifdef __APPLE__
    peak /= 1024;
#endif
    dprintf(3, "%.6f %.6f %ld %d\n", stop.tv_sec - start.tv_sec + (stop.tv_nsec - start.tv_nsec) / 1e9,
        seconds(usage.ru_utime) + seconds(usage.ru_stime), peak, WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status));
}
