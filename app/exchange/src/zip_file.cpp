// SPDX-License-Identifier: GPL-3.0-or-later
#include "zip_file.h"

#include <zip.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace qz {
namespace {

QString nameOf(const QString& path) { return QFileInfo(path).fileName(); }

Error damagedZip(const QString& path, const QString& detail) {
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Exchange",
                                    "“%1” is damaged or not a real workbook; open it in its program and "
                                    "save it again as xlsx.")
            .arg(nameOf(path)),
        detail, nameOf(path));
}

Error bomb(const QString& path, const QString& detail) {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate(
                         "qz::Exchange", "“%1” unpacks to far more than a workbook may hold and was refused.")
                         .arg(nameOf(path)),
                     detail, nameOf(path));
}

}  // namespace

ZipEntry::ZipEntry(zip_file* file, QString archive, qint64 size, qint64 limit)
    : m_file(file), m_archive(std::move(archive)), m_size(size), m_limit(limit) {}

ZipEntry::~ZipEntry() { zip_fclose(m_file); }

Result<QByteArray> ZipEntry::read(qint64 most) {
    QByteArray bytes(most, Qt::Uninitialized);
    const zip_int64_t got = zip_fread(m_file, bytes.data(), static_cast<zip_uint64_t>(most));
    if (got < 0) {
        return damagedZip(m_archive, QString::fromUtf8(zip_file_strerror(m_file)));
    }
    m_done += got;
    if (m_done > m_limit) {
        return bomb(m_archive, QStringLiteral("entry longer than %1 bytes").arg(m_limit));
    }
    bytes.resize(got);
    return bytes;
}

Result<std::shared_ptr<ZipFile>> ZipFile::open(const QString& path) {
    int code = 0;
    zip* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (archive == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        if (code == ZIP_ER_NOENT || code == ZIP_ER_OPEN) {
            return makeError(ErrorCode::Io,
                             QCoreApplication::translate("qz::Exchange", "“%1” cannot be opened: %2")
                                 .arg(nameOf(path), detail),
                             detail, nameOf(path));
        }
        return damagedZip(path, detail);
    }
    return std::shared_ptr<ZipFile>(new ZipFile(archive, path));
}

ZipFile::~ZipFile() { zip_discard(m_archive); }

bool ZipFile::has(const QString& name) const {
    return zip_name_locate(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<ZipEntry>> ZipFile::entry(const QString& name, qint64 limit) const {
    const zip_int64_t index = zip_name_locate(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (index < 0 || zip_stat_index(m_archive, static_cast<zip_uint64_t>(index), 0, &stat) != 0) {
        return damagedZip(m_path, QStringLiteral("no entry %1").arg(name));
    }
    const auto size = static_cast<qint64>(stat.size);
    const auto packed = qMax<qint64>(1, static_cast<qint64>(stat.comp_size));
    if (size > limit || (size > kUnsuspicious && size / packed > kMaxRatio)) {
        return bomb(m_path, QStringLiteral("entry %1 has %2 bytes from %3").arg(name).arg(size).arg(packed));
    }
    if (stat.encryption_method != ZIP_EM_NONE) {
        return makeError(ErrorCode::Unsupported,
                         QCoreApplication::translate("qz::Exchange",
                                                     "“%1” is protected by a password; save it without one.")
                             .arg(nameOf(m_path)));
    }
    zip_file* file = zip_fopen_index(m_archive, static_cast<zip_uint64_t>(index), 0);
    if (file == nullptr) {
        return damagedZip(m_path, QString::fromUtf8(zip_strerror(m_archive)));
    }
    return std::make_unique<ZipEntry>(file, m_path, size, limit);
}

Result<QByteArray> ZipFile::readAll(const QString& name, qint64 limit) const {
    QZ_ASSIGN(const std::unique_ptr<ZipEntry> file, entry(name, limit));
    QByteArray all;
    for (;;) {
        QZ_ASSIGN(const QByteArray block, file->read(256 * 1024));
        if (block.isEmpty()) {
            return all;
        }
        all += block;
    }
}

}  // namespace qz
