// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTabWidget>

#include "pages/case_page.h"
#include "qz/async.h"
#include "screenshot_run.h"

namespace qz {

void ScreenshotRun::addStartShots() {
    StartWindow* window = m_desktop.startWindow();
    window->resize(m_options.size);
    const auto add = [this, window](const char* name, StartPanel* panel) {
        m_shots.append({QString::fromLatin1(name), [window, panel] { window->show(panel); }, {}, [window] { return window; }, {}});
    };
    add("start-welcome", window->welcome());
    add("start-new-store", window->newStore());
    add("start-login", window->login());
    m_shots.last().after = [this] {
        const QString user = m_options.user.isEmpty() ? m_desktop.startWindow()->login()->user() : m_options.user;
        m_desktop.logIn(user, QString::fromUtf8(password()));
    };
}

void ScreenshotRun::addPage(const QString& name, const QString& page, const QVariantMap& args, std::function<void()> then) {
    Shot shot;
    shot.name = name;
    shot.prepare = [this, page, args, then] {
        m_desktop.mainWindow()->openPage(page, args);
        if (then) {
            then();
        }
    };
    shot.busy = [this] { return m_desktop.mainWindow()->currentPage() == nullptr || m_desktop.mainWindow()->currentPage()->isBusy(); };
    m_shots.append(shot);
}

void ScreenshotRun::addPageShots() {
    m_shots.clear();
    m_current = -1;
    for (const QString& id : m_desktop.mainWindow()->rail()->pageIds()) {
        addPage(QString(id).replace(QLatin1Char('.'), QLatin1Char('-')), id);
    }
}

}  // namespace qz
