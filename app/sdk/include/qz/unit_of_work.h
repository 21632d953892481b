// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qz {

/// An open read of the store, opaque to rules. Bound to the thread that got it; qz_db derives from it.
class UnitOfRead {
public:
    virtual ~UnitOfRead() = default;
};

/// An open transaction of the store, opaque to rules. Writer thread only; all of it is kept or none.
class UnitOfWork : public virtual UnitOfRead {};

}  // namespace qz
