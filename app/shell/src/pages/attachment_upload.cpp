// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachment_upload.h"

#include <QFile>
#include <QMetaMethod>

#include "qz/async.h"

namespace qz {

AttachmentUpload::AttachmentUpload(Desk& desk, const QString& number, const QStringList& paths,
                                   const QHash<QString, PhotoOrigin>& origins)
    : QObject(&desk), m_desk(desk), m_number(number), m_waiting(paths), m_origins(origins) {}

void AttachmentUpload::next() {
    if (m_waiting.isEmpty()) {
        // Where the page is gone, the failures go to the whole window.
        const bool heard = isSignalConnected(QMetaMethod::fromSignal(&AttachmentUpload::finished));
        for (const Error& failure : heard ? QList<Error>() : m_failures) {
            m_desk.notifications.post({Notification::Kind::Failure,
                                       tr("A file was not attached to %1.").arg(m_number),
                                       failure.message,
                                       {},
                                       {}});
        }
        Q_EMIT finished(m_added, m_failures);
        deleteLater();
        return;
    }
    const QString path = m_waiting.takeFirst();
    if (m_desk.intakeFiles.isPhoto(path)) {
        // Photos are kept upright and no larger than the desk wants them; hostile ones are refused in words.
        onResult(this, m_desk.intakeFiles.photoOf(path), [this, path](const Result<IntakePhoto>& photo) {
            if (!photo.ok()) {
                m_failures.append(photo.error());
                next();
                return;
            }
            QFile file(m_folder.filePath(photo->name));
            const bool written =
                file.open(QIODevice::WriteOnly) && file.write(photo->bytes) == photo->bytes.size();
            file.close();
            if (!written) {
                m_failures.append(makeError(
                    ErrorCode::Io, tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString())));
                next();
                return;
            }
            const PhotoOrigin told{photo->position, photo->takenAt};
            add(file.fileName(), told.isEmpty() ? m_origins.value(path) : told);
        });
        return;
    }
    add(path);
}

void AttachmentUpload::add(const QString& path, const PhotoOrigin& origin) {
    onResult(this,
             m_desk.runtime.core().attachments().add(m_number, path, {}, m_desk.session.actor(), origin),
             [this](const Result<Attachment>& added) {
                 if (added.ok()) {
                     ++m_added;
                 } else {
                     m_failures.append(added.error());
                 }
                 next();
             });
}

}  // namespace qz
