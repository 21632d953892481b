// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QStringList>
#include <QtGlobal>

namespace qz::test {

/// Keeps what the program logs while it lives, and hands it on. One at a time.
class KeptLog final {
public:
    KeptLog() {
        lines().clear();
        before() = qInstallMessageHandler(keep);
    }
    ~KeptLog() { qInstallMessageHandler(before()); }
    KeptLog(const KeptLog&) = delete;
    KeptLog& operator=(const KeptLog&) = delete;

    [[nodiscard]] static QStringList& lines() {
        static QStringList kept;
        return kept;
    }

private:
    static QtMessageHandler& before() {
        static QtMessageHandler handler = nullptr;
        return handler;
    }
    static void keep(QtMsgType type, const QMessageLogContext& context, const QString& text) {
        lines().append(text);
        before()(type, context, text);
    }
};

/// Files below the folder that hold the marker (as UTF-8 or UTF-16, or in their names) or one of the others.
[[nodiscard]] inline QStringList filesWith(const QString& folder, const QString& marker,
                                           const QStringList& others) {
    QList<QByteArray> needles{marker.toUtf8(),
                              QByteArray(reinterpret_cast<const char*>(marker.utf16()), marker.size() * 2)};
    for (const QString& other : others) {
        needles.append(other.toUtf8());
    }
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QByteArray& needle : needles) {
            if (bytes.contains(needle) || file.fileName().contains(marker)) {
                found.append(file.fileName());
            }
        }
    }
    return found;
}

}  // namespace qz::test
