// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot_run.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <atomic>
#include <cstdio>

namespace qz {

namespace {

constexpr int pollMs = 40;
constexpr int calmPolls = 3;
constexpr int patiencePolls = 60 * 1000 / pollMs;

std::atomic<int>& warningCount() {
    static std::atomic<int> count{0};
    return count;
}

QtMessageHandler& previous() {
    static QtMessageHandler handler = nullptr;
    return handler;
}

void countWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (text == QLatin1String("This plugin does not support propagateSizeHints()")) {
        return;  // the offscreen platform's own limit, said once a window
    }
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        ++warningCount();
    }
    if (previous() != nullptr) {
        previous()(type, context, text);
    }
}

}  // namespace

ScreenshotRun::ScreenshotRun(Desktop& desktop, const DesktopOptions& options, QObject* parent)
    : QObject(parent), m_desktop(desktop), m_options(options) {
    previous() = qInstallMessageHandler(countWarnings);
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &ScreenshotRun::poll);
    connect(&desktop, &Desktop::entered, this, [this] {
        addPageShots();
        next();
    });
    connect(&desktop, &Desktop::stopped, this, [this](const QString& message) {
        if (m_desktop.mainWindow() == nullptr && m_current >= m_shots.size() - 1) {
            fprintf(stderr, "%s\n", qPrintable(message));
            finish(1);
        }
    });
}

ScreenshotRun::~ScreenshotRun() { qInstallMessageHandler(previous()); }

QByteArray ScreenshotRun::password() const {
    if (!m_options.passwordFile.isEmpty()) {
        QFile file(m_options.passwordFile);
        return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed() : QByteArray();
    }
    const QByteArray given = qgetenv("QIZONG_PASSWORD");
    return given.isEmpty() && m_desktop.runtime() != nullptr && m_desktop.runtime()->isDemo()
               ? QByteArray("demo")
               : given;
}

void ScreenshotRun::start() {
    QDir().mkpath(m_options.screenshots);
    m_desktop.start();
    if (m_desktop.runtime() == nullptr) {
        return;  // `stopped` has said why
    }
    addStartShots();
    next();
}

void ScreenshotRun::next() {
    // Copies: what they do may add shots, and the list moves its entries then.
    if (const auto after =
            m_current >= 0 && m_current < m_shots.size() ? m_shots.at(m_current).after : nullptr) {
        after();
    }
    ++m_current;
    if (m_current >= m_shots.size()) {
        if (m_desktop.mainWindow() == nullptr && m_taken > 0) {
            return;  // logging in; `entered` goes on
        }
        finish(m_failed || warningCount() > 0 ? 1 : 0);
        return;
    }
    m_calm = 0;
    m_waited = 0;
    if (const auto prepare = m_shots.at(m_current).prepare) {
        prepare();
    }
    m_poll.start();
}

void ScreenshotRun::poll() {
    const Shot& shot = m_shots.at(m_current);
    const bool busy = shot.busy && shot.busy();
    m_calm = busy ? 0 : m_calm + 1;
    if (++m_waited > patiencePolls) {
        fprintf(stderr, "%s: still loading after a minute\n", qPrintable(shot.name));
        m_failed = true;
    } else if (m_calm < calmPolls) {
        return;
    }
    m_poll.stop();
    if (!shot.skip || !shot.skip()) {
        take(shot);
    }
    next();
}

void ScreenshotRun::take(const Shot& shot) {
    QWidget* subject = shot.subject ? shot.subject() : m_desktop.mainWindow();
    if (subject == nullptr) {
        return;
    }
    QPixmap picture = subject->grab();
    // Dialogs are windows of their own; they are drawn where they stand.
    for (QDialog* dialog : subject->findChildren<QDialog*>()) {
        if (dialog->isVisible()) {
            QPainter painter(&picture);
            const QPoint at(std::max(0, (subject->width() - dialog->width()) / 2),
                            std::max(0, (subject->height() - dialog->height()) / 2));
            painter.drawPixmap(at, dialog->grab());
            painter.setPen(m_desktop.theme().tokens().line2);
            painter.drawRect(QRect(at, dialog->size()).adjusted(-1, -1, 0, 0));
        }
    }
    const QString file =
        QDir(m_options.screenshots)
            .filePath(QStringLiteral("%1-%2.png").arg(++m_taken, 2, 10, QLatin1Char('0')).arg(shot.name));
    if (!picture.save(file)) {
        fprintf(stderr, "%s cannot be written\n", qPrintable(file));
        m_failed = true;
    }
}

void ScreenshotRun::finish(int code) {
    m_poll.stop();
    if (warningCount() > 0) {
        fprintf(stderr, "%d warning(s) were logged\n", warningCount().load());
    }
    // Queued: before exec() runs, exit() would be lost.
    QMetaObject::invokeMethod(
        qApp, [code] { QApplication::exit(code); }, Qt::QueuedConnection);
}

}  // namespace qz
