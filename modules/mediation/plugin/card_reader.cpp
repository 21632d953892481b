// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/plugin/card_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "qz/exchange/text_decoder.h"

namespace qz::mediation {
namespace {

constexpr qint64 kMostBytes = 64 * 1024;

QString say(const char* sentence) { return QCoreApplication::translate("qz::mediation::Import", sentence); }

Result<QByteArray> bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         say(QT_TRANSLATE_NOOP("qz::mediation::Import", "%1 cannot be read: %2"))
                             .arg(QFileInfo(path).fileName(), file.errorString()));
    }
    return file.read(kMostBytes);
}

Result<QString> decoded(const QByteArray& bytes) {
    QByteArray utf8;
    QZ_TRY(TextDecoder(guessTextEncoding(bytes, true)).decode(bytes, true, utf8));
    return QString::fromUtf8(utf8);
}

/// Readers write two bytes a character without saying so.
QString wide(const QByteArray& bytes) {
    QString text;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        text.append(QChar(static_cast<uchar>(bytes.at(i)), static_cast<uchar>(bytes.at(i + 1))));
    }
    return text;
}

/// Overwritten, then removed: what a reader leaves is nobody's archive.
Status erase(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        return {};
    }
    const bool blank = file.open(QIODevice::ReadWrite) &&
                       file.write(QByteArray(static_cast<int>(file.size()), '\0')) == file.size() &&
                       file.flush();
    file.close();
    return blank && file.remove()
               ? Status()
               : Status(
                     makeError(ErrorCode::Io,
                               say(QT_TRANSLATE_NOOP(
                                       "qz::mediation::Import",
                                       "%1 cannot be erased: %2. Nothing was taken over; close the program "
                                       "that holds it and read the card again."))
                                   .arg(QFileInfo(path).fileName(), file.errorString())));
}

Status eraseWithPictures(const QString& path, const QStringList& pictures) {
    const QFileInfo text(path);
    for (const QString& name : pictures) {
        const QString picture = QString(name).replace(QLatin1Char('*'), text.completeBaseName());
        QZ_TRY(erase(text.dir().filePath(picture)));
    }
    return erase(path);
}

}  // namespace

QFuture<Result<FieldMap>> CardReader::take(QString file) {
    const auto fields = std::make_shared<FieldMap>();
    const QDate today = CivilTime::fromInstant(m_clock.now()).date;
    const auto work = [file, fields, today, words = m_words](JobControl&) -> Status {
        QZ_ASSIGN(const QByteArray bytes, bytesOf(file));
        Result<FieldMap> read = identityOf(wide(bytes), words, today);
        if (!read.ok()) {
            QZ_ASSIGN(const QString text, decoded(bytes));
            read = identityOf(text, words, today);
        }
        QZ_TRY(read.ok() ? Status() : Status(read.error()));
        QZ_TRY(eraseWithPictures(file, words.pictures));
        *fields = *read;
        return {};
    };
    return m_jobs.start(say(QT_TRANSLATE_NOOP("qz::mediation::Import", "Reading an identity card")), work)
        .then([fields](const Status& done) {
            return done.ok() ? Result<FieldMap>(*fields) : Result<FieldMap>(done.error());
        });
}

}  // namespace qz::mediation
