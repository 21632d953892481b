// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTemporaryDir>

#include "desk.h"
#include "qz/photo_origin.h"

namespace qz {

/// Adds files to a case one after the other; belongs to the desk, so that leaving the page does not leave
/// files out. Ends itself after finished().
class AttachmentUpload final : public QObject {
    Q_OBJECT
public:
    /// `origins`: what is known of photos whose files say nothing of it any more, by path.
    AttachmentUpload(Desk& desk, const QString& number, const QStringList& paths,
                     const QHash<QString, PhotoOrigin>& origins = {});
    void start() { next(); }

Q_SIGNALS:
    /// `failures`: what was refused, in order; `added`: how many were taken in.
    void finished(int added, const QList<qz::Error>& failures);

private:
    void next();
    void add(const QString& path, const PhotoOrigin& origin = {});

    Desk& m_desk;
    QString m_number;
    QStringList m_waiting;
    QHash<QString, PhotoOrigin> m_origins;
    QList<Error> m_failures;
    int m_added = 0;
    QTemporaryDir m_folder;  ///< of photos that were made smaller
};

}  // namespace qz
