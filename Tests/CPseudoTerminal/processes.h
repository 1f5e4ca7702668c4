// What the system says of other processes.
#ifndef PROCESSES_H
#define PROCESSES_H

#include <stdbool.h>
#include <sys/types.h>

// Whether the first thread of a process waits for something.
bool cpty_sleeps(pid_t process);
// Kills everything in a session but its leader.
void cpty_kill_session(pid_t leader);

#endif
