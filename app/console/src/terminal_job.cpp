// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal_job.h"

#include <QCoreApplication>
#include <atomic>
#include <csignal>
#include <cstdio>
#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace qz {
namespace {

constexpr qint64 kReportEveryMs = 200;
std::atomic<bool> interrupted{false};  // a signal handler can reach nothing else

bool stderrIsTerminal() {
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

}  // namespace

TerminalJob::TerminalJob() : m_isTerminal(stderrIsTerminal()) {
    std::signal(SIGINT, [](int) { interrupted.store(true); });
    std::signal(SIGTERM, [](int) { interrupted.store(true); });
}

TerminalJob::~TerminalJob() {
    if (m_wrote) {
        fputc('\n', stderr);
    }
}

Status TerminalJob::progress(qint64 done, qint64 total, const QString& what) {
    if (interrupted.load()) {
        return makeError(ErrorCode::Cancelled,
                         QCoreApplication::translate("qz::Console", "Cancelled; nothing was changed."));
    }
    if (m_isTerminal && (!m_reported.isValid() || m_reported.elapsed() >= kReportEveryMs)) {
        m_reported.start();
        m_wrote = true;
        const QByteArray text = what.toUtf8();
        if (total > 0) {
            fprintf(stderr, "\r%3d %% %s\033[K", static_cast<int>(done * 100 / total), text.constData());
        } else {
            fprintf(stderr, "\r%lld %s\033[K", static_cast<long long>(done), text.constData());
        }
        fflush(stderr);
    }
    return {};
}

}  // namespace qz
