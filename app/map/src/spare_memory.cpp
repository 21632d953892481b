// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/map/spare_memory.h"

#ifdef __linux__
#include <features.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace qz {

void giveBackSpareMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace qz
