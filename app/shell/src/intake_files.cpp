// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_files.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "beside.h"
#include "desk.h"
#include "pages/attachment_upload.h"
#include "qz/async.h"
#include "qz/core/attachment_store.h"
#include "qz/exchange/docx_text.h"
#include "qz/exchange/text_decoder.h"
#include "qz/photo/photo_intake.h"

namespace qz {

namespace {

constexpr qint64 mostBytes = qint64{100} * 1024 * 1024;
constexpr int previewSide = 160;

Error unread(const QString& path, const QString& why) {
    return makeError(ErrorCode::Io, QCoreApplication::translate("qz::IntakeFiles", "%1 cannot be read: %2")
                                        .arg(QFileInfo(path).fileName(), why));
}

QImage previewOf(const QByteArray& bytes) {
    return QImage::fromData(bytes).scaled(previewSide, previewSide, Qt::KeepAspectRatio,
                                          Qt::SmoothTransformation);
}

Result<IntakePhoto> taken(const QString& name, const QByteArray& bytes, int side) {
    Result<Photo> photo = takeInPhoto(bytes, side);
    if (!photo.ok()) {
        Error error = photo.error();
        error.message = QStringLiteral("%1: %2").arg(name, error.message);
        return error;
    }
    IntakePhoto made;
    made.name = QStringLiteral("%1.%2").arg(QFileInfo(safeFileName(name)).completeBaseName(), photo->suffix);
    made.bytes = photo->bytes;
    made.preview = previewOf(photo->bytes);
    made.takenAt = photo->facts.takenAt;
    made.position = photo->facts.position;
    return made;
}

Result<QString> plainText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unread(path, file.errorString());
    }
    const QByteArray bytes = file.read(1024 * 1024);
    TextDecoder decoder(guessTextEncoding(bytes, file.atEnd()));
    QByteArray text;
    QZ_TRY(decoder.decode(bytes, true, text));
    return QString::fromUtf8(text);
}

/// Photos of one draft are one sealed row of their own: the form beside them is written with every key.
QString keptForm(const QString& draft) {
    const QByteArray hash = QCryptographicHash::hash(draft.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("photos-") + QString::fromLatin1(hash.toHex().left(16));
}

FieldMap packed(const QList<IntakePhoto>& photos) {
    FieldMap values;
    for (qsizetype i = 0; i < photos.size(); ++i) {
        const IntakePhoto& photo = photos.at(i);
        const auto put = [&values, i](const char* name, const QString& value) {
            values.insert(QStringLiteral("%1/%2").arg(i).arg(QLatin1String(name)), value);
        };
        put("name", photo.name);
        put("bytes", QString::fromLatin1(photo.bytes.toBase64()));
        if (photo.takenAt) {
            put("taken", photo.takenAt->toString());
        }
        if (photo.position) {
            put("lon", QString::number(photo.position->lon, 'f', 7));
            put("lat", QString::number(photo.position->lat, 'f', 7));
        }
    }
    return values;
}

QList<IntakePhoto> unpacked(const FieldMap& values) {
    QList<IntakePhoto> photos;
    for (int i = 0;; ++i) {
        const auto value = [&values, i](const char* name) {
            return values.value(QStringLiteral("%1/%2").arg(i).arg(QLatin1String(name)));
        };
        if (value("bytes").isEmpty()) {
            return photos;
        }
        IntakePhoto photo;
        photo.name = value("name");
        photo.bytes = QByteArray::fromBase64(value("bytes").toLatin1());
        photo.preview = previewOf(photo.bytes);
        if (const Result<CivilTime> taken = CivilTime::parse(value("taken")); taken.ok()) {
            photo.takenAt = *taken;
        }
        if (!value("lon").isEmpty()) {
            photo.position = GeoPoint{value("lon").toDouble(), value("lat").toDouble()};
        }
        photos.append(photo);
    }
}

}  // namespace

Result<IntakePhoto> readIntakePhoto(const QString& path, int longestSide) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unread(path, file.errorString());
    }
    if (file.size() > mostBytes) {
        return unread(path, QCoreApplication::translate("qz::IntakeFiles", "it is too large for a photo"));
    }
    return taken(QFileInfo(path).fileName(), file.readAll(), longestSide);
}

int ShellIntakeFiles::side() const {
    return m_desk.settings().value(QLatin1String(photoSideKey), usualPhotoSide).toInt();
}

bool ShellIntakeFiles::isPhoto(const QString& path) const {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && looksLikePhoto(file.read(16));
}

QFuture<Result<IntakePhoto>> ShellIntakeFiles::photoOf(const QString& path) {
    return beside([path, side = side()] { return readIntakePhoto(path, side); });
}

QFuture<Result<IntakePhoto>> ShellIntakeFiles::photoOf(const QImage& image) {
    return beside([image, side = side()]() -> Result<IntakePhoto> {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "jpeg", 90);
        return taken(QCoreApplication::translate("qz::IntakeFiles", "photo"), bytes, side);
    });
}

QFuture<Result<QString>> ShellIntakeFiles::textOf(const QString& path) {
    return beside([path]() -> Result<QString> {
        const QString ending = QFileInfo(path).suffix().toLower();
        if (ending == QLatin1String("docx")) {
            return readDocxText(path);
        }
        if (ending == QLatin1String("txt") || ending == QLatin1String("text")) {
            return plainText(path);
        }
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::IntakeFiles",
                                        "%1 is neither a photo nor a text (txt, docx); tables come in by "
                                        "the import page.")
                .arg(QFileInfo(path).fileName()));
    });
}

void ShellIntakeFiles::keep(const QString& draft, const QList<IntakePhoto>& photos) {
    DraftStore& drafts = m_desk.runtime.core().drafts();
    const QString& user = m_desk.session.user.name;
    onResult(
        &m_desk,
        photos.isEmpty() ? drafts.remove(user, keptForm(draft))
                         : drafts.save(user, keptForm(draft), packed(photos)),
        [desk = &m_desk](const Status& kept) {
            if (!kept.ok()) {
                desk->notifications.post({Notification::Kind::Warning,
                                          QCoreApplication::translate(
                                              "qz::IntakeFiles", "The photos of a draft could not be kept."),
                                          kept.error().message,
                                          {},
                                          {}});
            }
        });
}

QFuture<Result<QList<IntakePhoto>>> ShellIntakeFiles::kept(const QString& draft) {
    return m_desk.runtime.core()
        .drafts()
        .load(m_desk.session.user.name, keptForm(draft))
        .then(QtFuture::Launch::Async,
              [](const Result<std::optional<FieldMap>>& found) -> Result<QList<IntakePhoto>> {
                  QZ_TRY(found);
                  return *found ? unpacked(**found) : QList<IntakePhoto>();
              });
}

void ShellIntakeFiles::attach(const QString& number, const QList<IntakePhoto>& photos) {
    auto folder = std::make_shared<QTemporaryDir>();
    QStringList paths;
    QHash<QString, PhotoOrigin> origins;
    for (const IntakePhoto& photo : photos) {
        QString path = folder->filePath(photo.name);
        for (int n = 2; paths.contains(path); ++n) {
            path = folder->filePath(QStringLiteral("%1 %2.%3")
                                        .arg(QFileInfo(photo.name).completeBaseName())
                                        .arg(n)
                                        .arg(QFileInfo(photo.name).suffix()));
        }
        QFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(photo.bytes) == photo.bytes.size()) {
            paths.append(path);
            origins.insert(path, {photo.position, photo.takenAt});
        }
    }
    auto* upload = new AttachmentUpload(m_desk, number, paths, origins);
    QObject::connect(upload, &QObject::destroyed, upload, [folder] {});  // the files stay until it is through
    upload->start();
}

}  // namespace qz
