// SPDX-License-Identifier: GPL-3.0-or-later
#include "docx_package.h"

#include <zip.h>

#include <QCoreApplication>
#include <memory>

namespace qz {

namespace {

constexpr zip_uint16_t kFirstDay = (0 << 9) | (1 << 5) | 1;  // 1980-01-01, the first day a zip knows

Error refused(ErrorCode code, const char* message, const QString& detail = {}) {
    return makeError(code, QCoreApplication::translate("qz::Docx", message), detail);
}

Error damaged(const QString& detail) {
    return refused(ErrorCode::Invalid,
                   QT_TRANSLATE_NOOP("qz::Docx",
                                     "The file is damaged or not a real docx; open it in the word processor "
                                     "and save it again as docx (not doc, wps or docm)."),
                   detail);
}

Error bomb(const QString& detail) {
    return refused(ErrorCode::Invalid,
                   QT_TRANSLATE_NOOP(
                       "qz::Docx", "The file unpacks to far more than a document may hold and was refused."),
                   detail);
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

Result<Archive> openArchive(const QByteArray& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source);
        return damaged(detail);
    }
    return Archive(archive);
}

Result<QByteArray> readPart(zip_t* archive, zip_uint64_t index, qint64 room) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0) {
        return damaged(QString::fromUtf8(zip_strerror(archive)));
    }
    if (stat.encryption_method != ZIP_EM_NONE) {
        return refused(
            ErrorCode::Unsupported,
            QT_TRANSLATE_NOOP("qz::Docx", "The file is protected by a password; save it without one."));
    }
    const auto size = static_cast<qint64>(stat.size);
    if (size > DocxLimits::kPartBytes || size > room) {
        return bomb(QStringLiteral("%1: %2 bytes").arg(QString::fromUtf8(stat.name)).arg(size));
    }
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    if (file == nullptr) {
        return damaged(QString::fromUtf8(zip_strerror(archive)));
    }
    // What the directory promises may be a lie: one byte more tells.
    QByteArray bytes(size + 1, Qt::Uninitialized);
    const zip_int64_t got = zip_fread(file, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_fclose(file);
    if (got > size) {
        return bomb(QStringLiteral("more than %1 bytes").arg(size));
    }
    if (got != size) {
        return damaged(QStringLiteral("%1 of %2 bytes").arg(got).arg(size));
    }
    bytes.chop(1);
    return bytes;
}

Status checkParts(const DocxPackage& package) {
    for (const char* name : {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}) {
        if (package.find(QLatin1String(name)) == nullptr) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate(
                                 "qz::Docx",
                                 "The file has no part %1, which every docx has; save it again as docx in "
                                 "the word processor.")
                                 .arg(QLatin1String(name)),
                             {}, QLatin1String(name));
        }
    }
    for (const DocxPart& part : package.parts()) {
        if (part.name.endsWith(QLatin1String("vbaProject.bin"), Qt::CaseInsensitive)) {
            return refused(ErrorCode::Unsupported,
                           QT_TRANSLATE_NOOP("qz::Docx",
                                             "The file holds macros, which are not taken; save it as docx."));
        }
    }
    return {};
}

}  // namespace

Result<DocxPackage> DocxPackage::open(const QByteArray& bytes) {
    if (bytes.size() > DocxLimits::kFileBytes) {
        return bomb(QStringLiteral("%1 bytes").arg(bytes.size()));
    }
    if (!bytes.startsWith("PK")) {
        return damaged(QStringLiteral("no zip"));
    }
    QZ_ASSIGN(const Archive archive, openArchive(bytes));
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > DocxLimits::kParts) {
        return bomb(QStringLiteral("%1 parts").arg(count));
    }
    DocxPackage package;
    qint64 room = DocxLimits::kTotalBytes;
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* raw = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        const QString name = QString::fromUtf8(raw == nullptr ? "" : raw);
        if (name.isEmpty() || name.endsWith(u'/')) {
            continue;
        }
        if (package.find(name) != nullptr) {
            return damaged(QStringLiteral("%1 twice").arg(name));
        }
        QZ_ASSIGN(QByteArray part, readPart(archive.get(), static_cast<zip_uint64_t>(i), room));
        room -= part.size();
        package.m_parts.append({name, std::move(part)});
    }
    QZ_TRY(checkParts(package));
    return package;
}

Result<QByteArray> DocxPackage::pack() const {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = target == nullptr ? nullptr : zip_open_from_source(target, ZIP_TRUNCATE, &error);
    const auto failed = [&](const QString& detail) {
        return makeError(ErrorCode::Bug,
                         QCoreApplication::translate("qz::Docx", "The docx could not be made."), detail);
    };
    if (archive == nullptr) {
        zip_source_free(target);
        return failed(QString::fromUtf8(zip_error_strerror(&error)));
    }
    zip_source_keep(target);
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> kept(target, &zip_source_free);
    for (const DocxPart& part : m_parts) {
        zip_source_t* source = zip_source_buffer(archive, part.bytes.constData(),
                                                 static_cast<zip_uint64_t>(part.bytes.size()), 0);
        const zip_int64_t index =
            zip_file_add(archive, part.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            const QString detail = QString::fromUtf8(zip_strerror(archive));
            zip_source_free(source);
            zip_discard(archive);
            return failed(detail);
        }
        zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kFirstDay, 0);
    }
    if (zip_close(archive) != 0) {
        const QString detail = QString::fromUtf8(zip_strerror(archive));
        zip_discard(archive);
        return failed(detail);
    }
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_open(target) != 0 || zip_source_stat(target, &stat) != 0) {
        return failed(QStringLiteral("zip_source_open"));
    }
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    return got == bytes.size() ? Result<QByteArray>(bytes)
                               : Result<QByteArray>(failed(QStringLiteral("short")));
}

const QByteArray* DocxPackage::find(const QString& name) const {
    for (const DocxPart& part : m_parts) {
        if (part.name.compare(name, Qt::CaseInsensitive) == 0) {
            return &part.bytes;
        }
    }
    return nullptr;
}

void DocxPackage::put(const QString& name, const QByteArray& bytes) {
    for (DocxPart& part : m_parts) {
        if (part.name.compare(name, Qt::CaseInsensitive) == 0) {
            part.bytes = bytes;
            return;
        }
    }
    m_parts.append({name, bytes});
}

}  // namespace qz
