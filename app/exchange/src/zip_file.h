// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

#include "qz/result.h"

struct zip;
struct zip_file;

namespace qz {

/// One file inside a zip, read from front to back.
class ZipEntry final {
public:
    ZipEntry(zip_file* file, QString archive, qint64 size, qint64 limit);
    ~ZipEntry();
    ZipEntry(const ZipEntry&) = delete;
    ZipEntry& operator=(const ZipEntry&) = delete;

    /// Up to `most` bytes; empty at the end. Damage and more bytes than the limit are errors.
    [[nodiscard]] Result<QByteArray> read(qint64 most);
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    zip_file* m_file;
    QString m_archive;
    qint64 m_size;
    qint64 m_limit;
    qint64 m_done = 0;
};

/// A zip opened for reading, with limits against bombs: entries larger than the caller's limit, and entries
/// over 64 MB that were packed more than 1:500, are refused.
class ZipFile final {
public:
    static constexpr qint64 kUnsuspicious = 64LL * 1024 * 1024;
    static constexpr qint64 kMaxRatio = 500;

    [[nodiscard]] static Result<std::shared_ptr<ZipFile>> open(const QString& path);
    ~ZipFile();
    ZipFile(const ZipFile&) = delete;
    ZipFile& operator=(const ZipFile&) = delete;

    [[nodiscard]] bool has(const QString& name) const;
    [[nodiscard]] Result<std::unique_ptr<ZipEntry>> entry(const QString& name, qint64 limit) const;
    [[nodiscard]] Result<QByteArray> readAll(const QString& name, qint64 limit) const;

private:
    ZipFile(zip* archive, QString path) : m_archive(archive), m_path(std::move(path)) {}

    zip* m_archive;
    QString m_path;
};

}  // namespace qz
