// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed_file.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include "qz/db/blob_store.h"
#include "qz/db/digest.h"

namespace qz {

namespace {

constexpr qint64 kPiece = qint64{4} * 1024 * 1024;
constexpr quint32 kMark = 0x515A4B31;  // "QZK1"

Error cannot(const QString& path, const QString& reason) {
    return makeError(ErrorCode::Io,
                     QCoreApplication::translate("qz::SealedFile", "The file %1 cannot be kept or read: %2")
                         .arg(QFileInfo(path).fileName(), reason),
                     path);
}

/// A write that was cut short leaves no error behind: then the disk is full.
QString reasonOf(const QFileDevice& file) {
    return file.error() == QFileDevice::NoError
               ? QCoreApplication::translate("qz::SealedFile", "there is no room left on the disk")
               : file.errorString();
}

/// A piece opens only in its place in its file.
QByteArray placeOf(const QString& hash, qint64 piece) {
    return hash.toLatin1() + ':' + QByteArray::number(piece);
}

}  // namespace

Result<QString> keepSealedFile(CoreStore& core, const AreaCode& root, const QString& path,
                               const QString& hash) {
    QFile source(path);
    QTemporaryFile sealed(core.store().folder() + QStringLiteral("/keep-XXXXXX"));
    if (!source.open(QIODevice::ReadOnly)) {
        return cannot(path, source.errorString());
    }
    if (!sealed.open()) {
        return cannot(path, sealed.errorString());
    }
    QDataStream out(&sealed);
    out.setVersion(QDataStream::Qt_6_0);
    out << kMark;
    Sha256 read;
    const QString county = root.ancestor(AreaLevel::County).toString();
    for (qint64 piece = 0; !source.atEnd(); ++piece) {
        const QByteArray plain = source.read(kPiece);
        if (plain.isEmpty()) {
            return cannot(path, source.errorString());
        }
        read.add(plain);
        QZ_ASSIGN(const SealedValue value,
                  core.keyRing().seal(QStringLiteral("P2"), county, QStringLiteral("import"), plain,
                                      placeOf(hash, piece)));
        out << value.keyId << value.bytes;
    }
    if (read.hex() != hash) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate(
                             "qz::SealedFile", "The file %1 changed while it was read; import it again.")
                             .arg(QFileInfo(path).fileName()));
    }
    if (out.status() != QDataStream::Ok || !sealed.flush()) {
        return cannot(path, reasonOf(sealed));
    }
    return BlobStore(core.store().folder()).putFile(sealed.fileName());
}

Status openSealedFile(CoreStore& core, const QString& kept, const QString& hash, const QString& target) {
    QTemporaryFile sealed(core.store().folder() + QStringLiteral("/keep-XXXXXX"));
    if (!sealed.open()) {
        return cannot(target, sealed.errorString());
    }
    const QString copy = sealed.fileName();
    QZ_TRY(BlobStore(core.store().folder()).copyTo(kept, copy));
    QFile source(copy);
    QSaveFile plain(target);
    if (!source.open(QIODevice::ReadOnly) || !plain.open(QIODevice::WriteOnly)) {
        return cannot(target, plain.errorString());
    }
    QDataStream in(&source);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 mark = 0;
    in >> mark;
    Sha256 read;
    for (qint64 piece = 0; mark == kMark && !source.atEnd(); ++piece) {
        SealedValue value;
        in >> value.keyId >> value.bytes;
        QZ_ASSIGN(const QByteArray bytes, core.keyRing().open(value, placeOf(hash, piece)));
        read.add(bytes);
        if (plain.write(bytes) != bytes.size()) {
            return cannot(target, reasonOf(plain));
        }
    }
    if (mark != kMark || in.status() != QDataStream::Ok || read.hex() != hash) {
        return makeError(ErrorCode::Database,
                         QCoreApplication::translate("qz::SealedFile",
                                                     "The kept file is damaged; restore it from a backup."));
    }
    return plain.flush() && plain.commit() ? Status() : Status(cannot(target, reasonOf(plain)));
}

}  // namespace qz
