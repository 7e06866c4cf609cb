// A disk that takes its time: each fsync and fdatasync of the program waits before it does what it says. Loaded before the bot by
// LD_PRELOAD (`parts/slow-disk.ts`); SLOW_DISK_MS says how long.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static void wait(void) {
  const char *milliseconds = getenv("SLOW_DISK_MS");
  if (milliseconds) usleep(1000 * (useconds_t)atoi(milliseconds));
}

int fsync(int file) {
  wait();
  return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(file);
}

int fdatasync(int file) {
  wait();
  return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(file);
}
