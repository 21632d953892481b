// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QVariantMap>
#include <QWidget>
#include <functional>

#include "qz/area_code.h"
#include "qz/record_ref.h"
#include "qz/registration.h"

namespace qz {

/// One page of the window. The shell shows title, second text and actions in the toolbar above it.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// Counts and the like beside the title.
    [[nodiscard]] virtual QString subtitle() const { return {}; }
    /// Owned by the page; the first with the property "primary" is the filled button.
    [[nodiscard]] virtual QList<QAction*> toolbarActions() { return {}; }
    /// A widget between title and actions (view switch, chips), owned by the page; null: none.
    [[nodiscard]] virtual QWidget* toolbarWidget() { return nullptr; }
    /// The page was opened or comes to the front. Load here, not in the constructor.
    virtual void activate(const QVariantMap& args) { Q_UNUSED(args) }
    /// The area picker's choice; everything shown follows it.
    virtual void setArea(const AreaCode& area) { Q_UNUSED(area) }
    /// What is remembered between starts: splitters, columns, filters; no personal data.
    [[nodiscard]] virtual QVariantMap saveState() const { return {}; }
    virtual void restoreState(const QVariantMap& state) { Q_UNUSED(state) }
    /// True while something loads; the screenshot run waits for it.
    [[nodiscard]] virtual bool isBusy() const { return false; }
    /// Anchor of the help for F1.
    [[nodiscard]] virtual QString helpTopic() const { return {}; }

Q_SIGNALS:
    void titleChanged();
    void actionsChanged();
};

/// How a page stands in the rail. Texts translated.
struct PageSpec {
    QString id;     ///< "grid.events"
    QString title;  ///< a word or two
    QString icon;   ///< name in app/sdk_ui/icons
    int order = 100;
    bool inRail = true;
    bool atBottom = false;                          ///< reports, settings
    QString permission;                             ///< shown only to users who have it; empty: everyone
    std::function<Page*(QWidget* parent)> factory;  ///< called once, on the first visit
};

struct PageBadge {
    int count = 0;  ///< 0: none
    bool overdue = false;
};

/// Moves between pages; the shell implements it. UI thread.
class Navigation : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Registration addPage(PageSpec spec) = 0;
    /// Does nothing but a notification when there is no such page.
    virtual void openPage(const QString& id, const QVariantMap& args = {}) = 0;
    /// Opens any record by the opener of its type.
    virtual void open(const RecordRef& record) = 0;
    virtual Registration addOpener(const QString& recordType, std::function<void(const RecordRef&)> open) = 0;
    /// Opens a case of any kind on the common case page.
    virtual void openCase(const QString& number) = 0;
    virtual void setBadge(const QString& pageId, PageBadge badge) = 0;
    [[nodiscard]] virtual AreaCode currentArea() const = 0;
    virtual void setCurrentArea(const AreaCode& area) = 0;

Q_SIGNALS:
    void areaChanged(const qz::AreaCode& area);
};

}  // namespace qz
