// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace qz::fuzz {

enum class Reader { GeoJson, Wkb, Shapefile, DbfTable, MbTiles, GeoPackage };

/// Lets a reader loose on bytes, as a file in `folder`, and everything that an import would do with what it
/// gives. Empty, or what went wrong: a position outside the world, a failure that says nothing.
[[nodiscard]] QString readHostile(Reader reader, const QByteArray& bytes, const QString& folder);

/// Geometries as a GeoPackage holds them, in one file: each a row.
[[nodiscard]] QString readHostileGeometries(const QByteArrayList& geometries, const QString& folder);

/// A sound shapefile of points for attributes that are not.
[[nodiscard]] QByteArray soundShapes(int count);

}  // namespace qz::fuzz
