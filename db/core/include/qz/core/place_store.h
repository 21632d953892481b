// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/db/store.h"
#include "qz/places.h"

namespace qz {

/// The gazetteer of the store (core_places).
class PlaceStore final : public Places {
public:
    explicit PlaceStore(Store& store) : m_store(store) {}
    [[nodiscard]] QFuture<Result<QList<Place>>> find(const QString& text, const AreaCode& area,
                                                     int limit) const override;
    [[nodiscard]] QFuture<Result<QList<Place>>> namedIn(const QString& text, const AreaCode& area,
                                                        int limit) const override;

private:
    Store& m_store;
};

}  // namespace qz
