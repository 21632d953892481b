// SPDX-License-Identifier: GPL-3.0-or-later
#include "container.h"

#include <zip.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <filesystem>
#include <memory>

#include "file_io.h"

namespace qz {

namespace {

constexpr int kFormat = 1;
constexpr qsizetype kHexSize = 64;
constexpr qint64 kMostManifest = 256 * 1024 * 1024;
const char* const kSealLabel = "qizong backup 1; SHA-256 of all bytes before this text: ";

struct ZipClose {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
using ZipHandle = std::unique_ptr<zip_t, ZipClose>;

struct ZipFileClose {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Error refused(const QString& file, const QString& detail) {
    return {ErrorCode::Invalid,
            QCoreApplication::translate(
                "qz::Store",
                "The backup %1 is damaged or is not one of this program. Nothing was changed; "
                "take another backup.")
                .arg(QDir::toNativeSeparators(file)),
            detail, file};
}

Error zipFailed(const QString& file, zip_t* zip) {
    const QString text = QString::fromUtf8(zip_strerror(zip));
    return fileError(file, text);
}

bool isAllowedName(const QString& name) {
    static const QRegularExpression kBlob(QStringLiteral("\\Ablobs/[0-9a-f]{2}/[0-9a-f]{62}\\z"));
    return name == u"store.db" || name == u"keys.json" || kBlob.match(name).hasMatch();
}

Status addEntry(zip_t* zip, const ContainerFile& entry, const QString& file) {
    zip_source_t* source = zip_source_file(zip, QFile::encodeName(entry.path).constData(), 0, -1);
    if (source == nullptr) {
        return zipFailed(file, zip);
    }
    const zip_int64_t index = zip_file_add(zip, entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return zipFailed(file, zip);
    }
    // Attachments are mostly packed already.
    const bool packed = entry.name.startsWith(u"blobs/");
    zip_set_file_compression(zip, zip_uint64_t(index), packed ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                             packed ? 0 : 3);
    return {};
}

struct Progress {
    JobControl& job;
    qint64 total;
    Status status;
};

void reportProgress(zip_t*, double part, void* context) {
    auto* progress = static_cast<Progress*>(context);
    progress->status = progress->job.progress(qint64(part * double(progress->total)), progress->total);
}

int wasCancelled(zip_t*, void* context) { return static_cast<Progress*>(context)->status.ok() ? 0 : 1; }

Status writeZip(const QString& file, const QByteArray& manifest, const QList<ContainerFile>& files,
                JobControl& job) {
    int code = 0;
    ZipHandle zip(zip_open(QFile::encodeName(file).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!zip) {
        return fileError(file, QStringLiteral("zip error %1").arg(code));
    }
    zip_source_t* source =
        zip_source_buffer(zip.get(), manifest.constData(), zip_uint64_t(manifest.size()), 0);
    if (source == nullptr || zip_file_add(zip.get(), "manifest.json", source, ZIP_FL_ENC_UTF_8) < 0) {
        zip_source_free(source);
        return zipFailed(file, zip.get());
    }
    qint64 total = 0;
    for (const ContainerFile& entry : files) {
        QZ_TRY(addEntry(zip.get(), entry, file));
        total += entry.size;
    }
    const QByteArray comment = QByteArray(kSealLabel) + QByteArray(kHexSize, '0');
    zip_set_archive_comment(zip.get(), comment.constData(), zip_uint16_t(comment.size()));
    Progress progress{job, total, {}};
    zip_register_progress_callback_with_state(zip.get(), 0.005, reportProgress, nullptr, &progress);
    zip_register_cancel_callback_with_state(zip.get(), wasCancelled, nullptr, &progress);
    if (zip_close(zip.get()) != 0) {
        return progress.status.ok() ? Status(zipFailed(file, zip.get())) : progress.status;
    }
    (void)zip.release();
    return {};
}

/// Writes the hash over the zeros at the end of the comment.
Status seal(const QString& path) {
    const qint64 length = QFileInfo(path).size() - kHexSize;
    QZ_ASSIGN(const FileDigest digest, digestOf(path, length));
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || !file.seek(length) ||
        file.write(digest.sha256.toLatin1()) != kHexSize || !file.flush()) {
        return fileError(path, file.errorString());
    }
    file.close();
    return syncFile(path);
}

Status checkSeal(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(path, file.errorString());
    }
    const qint64 length = file.size() - kHexSize;
    const qint64 label = qint64(qstrlen(kSealLabel));
    if (length < label || !file.seek(length - label)) {
        return refused(path, QStringLiteral("too short"));
    }
    const QByteArray tail = file.readAll();
    QZ_ASSIGN(const FileDigest digest, digestOf(path, length));
    if (tail != QByteArray(kSealLabel) + digest.sha256.toLatin1()) {
        return refused(path, QStringLiteral("the seal does not fit"));
    }
    return {};
}

/// Reads one entry to the end through `take`; more than `size` bytes is refused.
template <class Take>
Status readEntry(zip_t* zip, const QString& file, const QString& name, qint64 size, const Take& take) {
    const std::unique_ptr<zip_file_t, ZipFileClose> entry(zip_fopen(zip, name.toUtf8().constData(), 0));
    if (!entry) {
        return refused(file, QStringLiteral("%1 is missing").arg(name));
    }
    QByteArray buffer(1 << 16, Qt::Uninitialized);
    qint64 sum = 0;
    while (true) {
        const zip_int64_t got = zip_fread(entry.get(), buffer.data(), zip_uint64_t(buffer.size()));
        if (got < 0 || sum + got > size) {
            return refused(file, QStringLiteral("%1 cannot be unpacked").arg(name));
        }
        if (got == 0) {
            return sum == size ? Status() : Status(refused(file, QStringLiteral("%1 is short").arg(name)));
        }
        sum += got;
        QZ_TRY(take(QByteArrayView(buffer.constData(), got)));
    }
}

Result<QJsonObject> readManifest(zip_t* zip, const QString& file) {
    zip_stat_t stat;
    if (zip_stat(zip, "manifest.json", 0, &stat) != 0 || qint64(stat.size) > kMostManifest) {
        return refused(file, QStringLiteral("no manifest"));
    }
    QByteArray text;
    QZ_TRY(readEntry(zip, file, QStringLiteral("manifest.json"), qint64(stat.size), [&](QByteArrayView part) {
        text.append(part.data(), part.size());
        return Status();
    }));
    const QJsonObject manifest = QJsonDocument::fromJson(text).object();
    const int format = manifest.value(u"format").toInt();
    if (format > kFormat) {
        return makeError(ErrorCode::Unsupported,
                         QCoreApplication::translate("qz::Store",
                                                     "The backup %1 was made by a newer version of the "
                                                     "program. Install that version first.")
                             .arg(QDir::toNativeSeparators(file)),
                         {}, file);
    }
    if (format != kFormat || manifest.value(u"product") != QJsonValue(QStringLiteral("qizong"))) {
        return refused(file, QStringLiteral("not our manifest"));
    }
    return manifest;
}

Result<QList<ContainerFile>> listedFiles(zip_t* zip, const QString& file, const QJsonObject& manifest) {
    QList<ContainerFile> files;
    QSet<QString> names;
    const QJsonArray listed = manifest.value(u"files").toArray();
    for (const QJsonValue& value : listed) {
        const QJsonObject object = value.toObject();
        ContainerFile entry{object.value(u"name").toString(),
                            object.value(u"sha256").toString(),
                            object.value(u"size").toInteger(-1),
                            {}};
        if (!isAllowedName(entry.name) || entry.size < 0 || names.contains(entry.name)) {
            return refused(file, QStringLiteral("bad name %1").arg(entry.name));
        }
        names.insert(entry.name);
        files.append(entry);
    }
    if (!names.contains(QStringLiteral("store.db")) || zip_get_num_entries(zip, 0) != files.size() + 1) {
        return refused(file, QStringLiteral("the manifest does not list what is there"));
    }
    return files;
}

Status extractOne(zip_t* zip, const QString& file, const ContainerFile& entry, const QString& folder) {
    const QString path = folder + u'/' + entry.name;
    QFile out(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !out.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return fileError(path, out.errorString());
    }
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QZ_TRY(readEntry(zip, file, entry.name, entry.size, [&](QByteArrayView part) -> Status {
        hash.addData(part);
        return out.write(part.data(), part.size()) == part.size()
                   ? Status()
                   : Status(fileError(path, out.errorString()));
    }));
    if (!out.flush()) {
        return fileError(path, out.errorString());
    }
    out.close();
    if (QString::fromLatin1(hash.result().toHex()) != entry.sha256) {
        return refused(file, QStringLiteral("%1 is not what was saved").arg(entry.name));
    }
    return syncFile(path);
}

}  // namespace

Status writeContainer(const QString& file, const QJsonObject& about, QList<ContainerFile> files,
                      JobControl& job) {
    QJsonArray listed;
    for (ContainerFile& entry : files) {
        QZ_ASSIGN(const FileDigest digest, digestOf(entry.path));
        entry.sha256 = digest.sha256;
        entry.size = digest.size;
        listed.append(QJsonObject{{"name", entry.name}, {"sha256", entry.sha256}, {"size", entry.size}});
        QZ_TRY(job.progress(0, 0));
    }
    QJsonObject manifest = about;
    manifest.insert(QStringLiteral("format"), kFormat);
    manifest.insert(QStringLiteral("product"), QStringLiteral("qizong"));
    manifest.insert(QStringLiteral("files"), listed);
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part);
    Status written = writeZip(part, QJsonDocument(manifest).toJson(QJsonDocument::Compact), files, job);
    if (written.ok()) {
        written = seal(part);
    }
    if (written.ok()) {
        std::error_code failed;  // std::filesystem replaces an older backup in one step
        std::filesystem::rename(part.toStdU16String(), file.toStdU16String(), failed);
        written = failed ? Status(fileError(file, QString::fromStdString(failed.message()))) : Status();
    }
    if (!written) {
        QFile::remove(part);
        return written;
    }
    return syncFolder(QFileInfo(file).absolutePath());
}

Result<QJsonObject> extractContainer(const QString& file, const QString& folder, JobControl& job) {
    QZ_TRY(checkSeal(file));
    int code = 0;
    const ZipHandle zip(zip_open(QFile::encodeName(file).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!zip) {
        return refused(file, QStringLiteral("zip error %1").arg(code));
    }
    QZ_ASSIGN(const QJsonObject manifest, readManifest(zip.get(), file));
    QZ_ASSIGN(const QList<ContainerFile> files, listedFiles(zip.get(), file, manifest));
    qint64 done = 0;
    for (const ContainerFile& entry : files) {
        QZ_TRY(job.progress(done++, files.size(), entry.name));
        QZ_TRY(extractOne(zip.get(), file, entry, folder));
    }
    return manifest;
}

}  // namespace qz
