#include "processes.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool read_stat(pid_t process, char *state, pid_t *session) {
  char path[64], text[512];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)process);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  if (count <= 0) return false;
  text[count] = 0;
  // The name is in brackets and may have brackets of its own; parent and group stand before the session.
  const char *rest = strrchr(text, ')');
  int found = 0;
  if (rest == NULL || sscanf(rest + 1, " %c %*d %*d %d", state, &found) != 2) return false;
  *session = found;
  return true;
}

bool cpty_sleeps(pid_t process) {
  char state = 0;
  pid_t session = 0;
  return read_stat(process, &state, &session) && state == 'S';
}

void cpty_kill_session(pid_t leader) {
  DIR *processes = opendir("/proc");
  if (processes == NULL) return;
  struct dirent *entry;
  while ((entry = readdir(processes)) != NULL) {
    if (!isdigit((unsigned char)entry->d_name[0])) continue;
    pid_t process = atoi(entry->d_name), session = 0;
    char state = 0;
    // A job of a shell has a process group of its own.
    if (process == leader || !read_stat(process, &state, &session) || session != leader) continue;
    kill(process, SIGKILL);
  }
  closedir(processes);
}
