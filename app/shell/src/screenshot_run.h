// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTemporaryDir>
#include <QTimer>
#include <functional>

#include "desktop.h"

namespace qz {

/// Logs in, visits every page with data in it, saves one PNG a page and ends the program: 0 when nothing
/// warned.
class ScreenshotRun final : public QObject {
    Q_OBJECT
public:
    ScreenshotRun(Desktop& desktop, const DesktopOptions& options, QObject* parent = nullptr);
    ~ScreenshotRun() override;
    void start();

private:
    /// One picture: what to do before it, and what must be through before it is taken.
    struct Shot {
        QString name;
        std::function<void()> prepare;
        std::function<bool()> busy;
        std::function<QWidget*()> subject;
        std::function<void()> after;
        std::function<bool()> skip;  ///< asked after prepare
    };
    void addStartShots();
    /// Of a page with a list: rows chosen and conditions typed, columns, export.
    void addListShots(const QString& page);
    void addPageShots();
    void addMapShots();
    void addOfficeShots();
    void addLoopShots();
    void addMapWorkShots();
    void addBaseShot();
    void addWallShots();
    void findCases();
    void addCaseShots(const QString& number, const QString& name);
    void addDisputeShots(const QString& number, const QString& name);
    void addDialogShots();
    void addPage(const QString& name, const QString& page, const QVariantMap& args = {},
                 std::function<void()> then = {});
    void closeDialogs();
    [[nodiscard]] Page* front() const;
    void next();
    void poll();
    void take(const Shot& shot);
    void finish(int code);
    [[nodiscard]] QByteArray password() const;

    Desktop& m_desktop;
    DesktopOptions m_options;
    QTemporaryDir m_scratch;
    QList<Shot> m_shots;
    QTimer m_poll;
    int m_current = -1;
    int m_calm = 0;  ///< polls in a row without anything going on
    int m_waited = 0;
    int m_taken = 0;
    bool m_failed = false;
};

}  // namespace qz
