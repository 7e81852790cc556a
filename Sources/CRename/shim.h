/* Linux's rename that can exchange two paths in one step (rename(2)). glibc declares it only to programs that ask for
   all GNU extensions before the first header, which Swift's own module does not. */
#ifdef __linux__
int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags);
enum { CRENAME_EXCHANGE = 2 };
#endif
