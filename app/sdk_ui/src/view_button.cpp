// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/view_button.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QJsonDocument>
#include <QLocale>
#include <QMenu>

#include "qz/async.h"

namespace qz {

namespace {

constexpr int countedViews = 12;  // the rest shows no number

QJsonObject bodyOf(const ListView& view) { return QJsonDocument::fromJson(view.body.toUtf8()).object(); }

}  // namespace

ViewButton::ViewButton(ListViews& views, const Session& session, Notifications& notifications,
                       const Theme& theme, ViewPage page, QWidget* parent)
    : QToolButton(parent),
      m_views(views),
      m_session(session),
      m_notifications(notifications),
      m_page(std::move(page)),
      m_menu(new QMenu(this)) {
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(theme.icon(QStringLiteral("eye")));
    setFocusPolicy(Qt::StrongFocus);
    setProperty("qzChip", true);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ViewButton::fillMenu);
    showName();
}

void ViewButton::showName() {
    const QString words = m_current.isEmpty() ? QCoreApplication::translate("qz::ViewButton", "Views")
                          : m_changed
                              ? QCoreApplication::translate("qz::ViewButton", "%1 (changed)").arg(m_current)
                              : m_current;
    setText(words);
    setAccessibleName(QCoreApplication::translate("qz::ViewButton", "Saved views: %1").arg(words));
    setToolTip(QCoreApplication::translate("qz::ViewButton", "Saved views of this list, own and shared"));
}

void ViewButton::setChanged() {
    m_changed = !m_current.isEmpty();
    showName();
}

void ViewButton::failed(const Error& error) {
    m_notifications.post({Notification::Kind::Warning, error.message, error.detail, {}, {}});
}

void ViewButton::reload() {
    ++m_pending;
    onResult(this, m_views.load(m_page.page, m_session.actor()),
             [this](const Result<QList<ListView>>& views) {
                 --m_pending;
                 if (!views.ok()) {
                     failed(views.error());
                     return;
                 }
                 m_list = views.value();
                 count();
             });
}

void ViewButton::count() {
    if (!m_page.count) {
        return;
    }
    for (const ListView& view : m_list.mid(0, countedViews)) {
        ++m_pending;
        onResult(this, m_page.count(bodyOf(view)), [this, id = view.id](const Result<qint64>& counted) {
            --m_pending;
            if (counted.ok()) {
                m_counts.insert(id, counted.value());
            }
        });
    }
}

void ViewButton::apply(const ListView& view) {
    m_page.apply(bodyOf(view));
    m_current = view.name;
    m_changed = false;
    showName();
}

void ViewButton::save(const QString& name, bool shared) {
    ListView view;
    view.page = m_page.page;
    view.name = name;
    view.shared = shared;
    view.body = QString::fromUtf8(QJsonDocument(m_page.capture()).toJson(QJsonDocument::Compact));
    ++m_pending;
    onResult(this, m_views.save(view, m_session.actor()), [this](const Result<ListView>& saved) {
        --m_pending;
        if (!saved.ok()) {
            failed(saved.error());
            return;
        }
        m_current = saved->name;
        m_changed = false;
        showName();
        m_notifications.post(
            {Notification::Kind::Done,
             QCoreApplication::translate("qz::ViewButton", "The view “%1” is saved.").arg(saved->name),
             {},
             {},
             {}});
        reload();
    });
}

void ViewButton::rename(const ListView& view, const QString& name) {
    ++m_pending;
    onResult(this, m_views.rename(view, name, m_session.actor()),
             [this, old = view.name](const Result<ListView>& renamed) {
                 --m_pending;
                 if (!renamed.ok()) {
                     failed(renamed.error());
                     return;
                 }
                 if (m_current == old) {
                     m_current = renamed->name;
                     showName();
                 }
                 reload();
             });
}

void ViewButton::remove(const ListView& view) {
    ++m_pending;
    onResult(this, m_views.remove(view, m_session.actor()), [this, view](const Status& removed) {
        --m_pending;
        if (!removed.ok()) {
            failed(removed.error());
            return;
        }
        if (m_current == view.name) {
            m_current.clear();
            showName();
        }
        // Not gone for good: one click brings it back.
        m_notifications.post(
            {Notification::Kind::Info,
             QCoreApplication::translate("qz::ViewButton", "The view “%1” is removed.").arg(view.name),
             {},
             QCoreApplication::translate("qz::ViewButton", "Undo"),
             [this, view] {
                 onResult(this, m_views.save(view, m_session.actor()),
                          [this](const Result<ListView>&) { reload(); });
             }});
        reload();
    });
}

bool ViewButton::mayChange(const ListView& view) const {
    return !view.shared || m_session.may(QString::fromLatin1(shareViewsPermission));
}

void ViewButton::askName(const QString& title, const QString& proposed,
                         const std::function<void(const QString&)>& named) {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(QCoreApplication::translate("qz::ViewButton", "Name"));
    dialog->setTextValue(proposed);
    connect(dialog, &QInputDialog::textValueSelected, this, named);
    dialog->open();
}

QMenu* ViewButton::menuOfViews(const QString& title, const std::function<void(const ListView&)>& does) {
    auto* menu = new QMenu(title, m_menu);
    for (const ListView& view : std::as_const(m_list)) {
        if (mayChange(view)) {
            QAction* action = menu->addAction(
                view.shared ? QCoreApplication::translate("qz::ViewButton", "%1 (shared)").arg(view.name)
                            : view.name);
            connect(action, &QAction::triggered, this, [view, does] { does(view); });
        }
    }
    menu->setEnabled(!menu->isEmpty());
    return menu;
}

void ViewButton::fillMenu() {
    m_menu->clear();
    const auto section = [this](bool shared, const QString& title) {
        bool first = true;
        for (const ListView& view : std::as_const(m_list)) {
            if (view.shared != shared) {
                continue;
            }
            if (first) {
                m_menu->addSection(title);
                first = false;
            }
            const qint64 rows = m_counts.value(view.id, -1);
            QAction* action = m_menu->addAction(
                rows < 0 ? view.name : QStringLiteral("%1\t%2").arg(view.name, QLocale().toString(rows)));
            action->setCheckable(true);
            action->setChecked(view.name == m_current);
            connect(action, &QAction::triggered, this, [this, view] { apply(view); });
        }
    };
    section(false, QCoreApplication::translate("qz::ViewButton", "My views"));
    section(true, QCoreApplication::translate("qz::ViewButton", "Shared views"));
    m_menu->addSeparator();
    connect(m_menu->addAction(QCoreApplication::translate("qz::ViewButton", "Save this view…")),
            &QAction::triggered, this, [this] {
                askName(QCoreApplication::translate("qz::ViewButton", "Save a view"), m_current,
                        [this](const QString& name) { save(name, false); });
            });
    if (m_session.may(QString::fromLatin1(shareViewsPermission))) {
        connect(m_menu->addAction(QCoreApplication::translate("qz::ViewButton", "Save for everybody…")),
                &QAction::triggered, this, [this] {
                    askName(QCoreApplication::translate("qz::ViewButton", "Save a view for everybody"),
                            m_current, [this](const QString& name) { save(name, true); });
                });
    }
    m_menu->addMenu(
        menuOfViews(QCoreApplication::translate("qz::ViewButton", "Rename"), [this](const ListView& view) {
            askName(QCoreApplication::translate("qz::ViewButton", "Rename the view “%1”").arg(view.name),
                    view.name, [this, view](const QString& name) { rename(view, name); });
        }));
    m_menu->addMenu(menuOfViews(QCoreApplication::translate("qz::ViewButton", "Remove"),
                                [this](const ListView& view) { remove(view); }));
}

}  // namespace qz
