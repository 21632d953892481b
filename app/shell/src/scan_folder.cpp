// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan_folder.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "beside.h"
#include "desk.h"
#include "qz/async.h"

namespace qz {

namespace {

constexpr int lookEveryMs = 4000;  // folders on a network tell nobody
constexpr int mostFiles = 500;
constexpr int mostRemembered = 100;

const QStringList& endings() {
    static const QStringList all{QStringLiteral("*.pdf"), QStringLiteral("*.tif"),  QStringLiteral("*.tiff"),
                                 QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.png")};
    return all;
}

}  // namespace

QString outcomeText(const ScanOutcome& outcome) {
    if (outcome.known) {
        return ScanFolder::tr("was read before");
    }
    QStringList parts;
    if (!outcome.filed.isEmpty()) {
        parts.append(ScanFolder::tr("%n pages filed", nullptr, static_cast<int>(outcome.filed.size())));
    }
    if (!outcome.tray.isEmpty()) {
        parts.append(ScanFolder::tr("%n on the tray", nullptr, static_cast<int>(outcome.tray.size())));
    }
    for (const PaperVersion& version : outcome.incomplete) {
        parts.append(QStringLiteral("%1: %2").arg(version.number, missingText(version)));
    }
    return parts.join(QStringLiteral(" · "));
}

ScanFolder& ScanFolder::of(Desk& desk) {
    auto* there = desk.findChild<ScanFolder*>(QString(), Qt::FindDirectChildrenOnly);
    return there != nullptr ? *there : *new ScanFolder(desk);  // owned by the desk
}

ScanFolder::ScanFolder(Desk& desk) : QObject(&desk), m_desk(desk) {
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ScanFolder::look);
}

void ScanFolder::restart() {
    m_seen.clear();
    const bool may =
        m_desk.session.may(QStringLiteral("cases.attach")) && !m_desk.runtime.core().store().isReadOnly();
    m_folder = may ? m_desk.settings().value(QLatin1String(scanFolderKey), QString()).toString() : QString();
    if (m_folder.isEmpty()) {
        m_timer.stop();
    } else {
        m_timer.start();
        look();
    }
    Q_EMIT changed();
}

ScanFolder::Files ScanFolder::lookInto(const QString& folder) {
    Files files;
    const QFileInfoList found =
        QDir(folder).entryInfoList(endings(), QDir::Files | QDir::Readable, QDir::Time | QDir::Reversed);
    for (const QFileInfo& file : found.first(std::min<qsizetype>(found.size(), mostFiles))) {
        if (file.size() > 0) {
            files.insert(file.filePath(), {file.size(), file.lastModified(), false});
        }
    }
    return files;
}

void ScanFolder::look() {
    // Sealing needs the keys: while the desk is locked the pile waits.
    if (m_looking || m_folder.isEmpty() || !m_desk.runtime.core().keyRing().isUnlocked()) {
        return;
    }
    m_looking = true;
    onResult(this, beside([folder = m_folder] { return lookInto(folder); }), [this](const Files& files) {
        m_looking = false;
        take(files);
    });
}

void ScanFolder::take(const Files& files) {
    QStringList whole;
    Files now = files;
    for (auto file = now.begin(); file != now.end(); ++file) {
        const Seen before = m_seen.value(file.key());
        const bool same = before.size == file->size && before.changed == file->changed;
        file->taken = same;
        if (same && !before.taken) {
            whole.append(file.key());
        }
    }
    m_seen = now;
    whole.sort();
    read(whole);
}

void ScanFolder::read(const QStringList& paths) {
    m_waiting += paths;
    next();
}

void ScanFolder::next() {
    if (m_reading || m_waiting.isEmpty()) {
        return;
    }
    m_reading = true;
    const QString path = m_waiting.takeFirst();
    auto outcome = std::make_shared<ScanOutcome>();
    const auto work = [&runtime = m_desk.runtime, path, actor = m_desk.session.actor(),
                       outcome](JobControl& job) -> Status {
        QZ_ASSIGN(*outcome, PaperFiling(runtime).read(path, actor, job));
        return {};
    };
    const QString name = QFileInfo(path).fileName();
    onResult(this, m_desk.runtime.jobs().start(tr("Filing the pages of %1").arg(name), work),
             [this, name, outcome](const Status& done) {
                 m_reading = false;
                 if (done.ok()) {
                     m_outcomes.prepend(*outcome);
                     m_outcomes.resize(std::min<qsizetype>(m_outcomes.size(), mostRemembered));
                     tell(*outcome);
                 } else {
                     m_failures.prepend({name, done.error()});
                     m_failures.resize(std::min<qsizetype>(m_failures.size(), mostRemembered));
                     m_desk.notifications.post({Notification::Kind::Warning,
                                                tr("A scan could not be read."),
                                                done.error().message,
                                                {},
                                                {}});
                 }
                 Q_EMIT changed();
                 next();
             });
}

void ScanFolder::tell(const ScanOutcome& outcome) {
    if (outcome.known) {
        return;
    }
    Notification note;
    note.kind = outcome.tray.isEmpty() && outcome.incomplete.isEmpty() ? Notification::Kind::Info
                                                                       : Notification::Kind::Warning;
    note.text = tr("Scan %1: %2").arg(outcome.file, outcomeText(outcome));
    note.actionTitle = tr("Show");
    note.action = [desk = &m_desk] { desk->navigation.openPage(QStringLiteral("scans")); };
    m_desk.notifications.post(note);
}

}  // namespace qz
