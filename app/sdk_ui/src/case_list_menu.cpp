// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QMenu>
#include <QMetaMethod>
#include <QTableView>

#include "qz/ui/case_list.h"
#include "qz/ui/case_list_why.h"
#include "qz/ui/page.h"

namespace qz {

namespace {

/// What a cell tells of: its limit, or how the case came where it is.
QString aboutOf(const QString& column) {
    if (column == QLatin1String("clock") || column == QLatin1String("due_at")) {
        return QStringLiteral("limits");
    }
    return column == QLatin1String("state") || column == QLatin1String("owner") ? QStringLiteral("way")
                                                                                : QString();
}

}  // namespace

void CaseList::askWhy(const QModelIndex& index) {
    if (const QString number = currentNumber(); !number.isEmpty()) {
        Q_EMIT whyRequested(number,
                            index.isValid() ? aboutOf(m_model->columns().value(index.column())) : QString());
    }
}

void CaseList::rowMenu(const QModelIndex& index, const QPoint& position) {
    const QString number = currentNumber();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("case-row-menu"));
    if (!number.isEmpty()) {
        QAction* open = menu->addAction(QCoreApplication::translate("qz::CaseList", "Open"));
        open->setShortcut(QKeySequence(Qt::Key_Return));
        connect(open, &QAction::triggered, this, [this, number] { Q_EMIT activated(number); });
    }
    if (!number.isEmpty() && isSignalConnected(QMetaMethod::fromSignal(&CaseList::whyRequested))) {
        const QString about = aboutOf(m_model->columns().value(index.column()));
        QAction* why = menu->addAction(
            about == QLatin1String("limits") ? QCoreApplication::translate("qz::CaseList", "Why this limit?")
            : about == QLatin1String("way")
                ? QCoreApplication::translate("qz::CaseList", "Why does it stand here?")
                : QCoreApplication::translate("qz::CaseList", "Why?"));
        why->setObjectName(QStringLiteral("case-row-why"));
        why->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
        connect(why, &QAction::triggered, this,
                [this, index = QPersistentModelIndex(index)] { askWhy(index); });
    }
    if (selection().count > 0) {
        QAction* copy = menu->addAction(QCoreApplication::translate("qz::CaseList", "Copy"));
        copy->setShortcut(QKeySequence::Copy);
        connect(copy, &QAction::triggered, this, &CaseList::copyRequested);
    }
    menu->addSeparator();
    connect(menu->addAction(QCoreApplication::translate("qz::CaseList", "Columns and order…")),
            &QAction::triggered, this, &CaseList::openColumns);
    menu->popup(position);
}

void openWhyFrom(CaseList& list, Navigation& navigation, const QString& page) {
    QObject::connect(&list, &CaseList::whyRequested, &list,
                     [&navigation, page](const QString& number, const QString& about) {
                         navigation.openPage(QStringLiteral("why"), {{QStringLiteral("number"), number},
                                                                     {QStringLiteral("about"), about},
                                                                     {QStringLiteral("from"), page}});
                     });
}

}  // namespace qz
