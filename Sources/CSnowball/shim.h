// Debian's libstemmer-dev: the Snowball stemmers in C, which the tests compare our own with.
#include <libstemmer.h>
