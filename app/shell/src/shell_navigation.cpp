// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_navigation.h"

#include <QPointer>
#include <algorithm>

namespace qz {

ShellNavigation::ShellNavigation(Notifications& notifications, QObject* parent)
    : Navigation(parent), m_notifications(notifications) {}

Registration ShellNavigation::addPage(PageSpec spec) {
    const QString id = spec.id;
    m_pages->append(std::move(spec));
    Q_EMIT pagesChanged();
    return Registration([pages = m_pages, id, self = QPointer<ShellNavigation>(this)] {
        pages->removeIf([&id](const PageSpec& page) { return page.id == id; });
        if (self != nullptr) {
            Q_EMIT self->pagesChanged();
        }
    });
}

QList<PageSpec> ShellNavigation::pages() const {
    QList<PageSpec> sorted = *m_pages;
    std::stable_sort(sorted.begin(), sorted.end(), [](const PageSpec& a, const PageSpec& b) {
        return a.atBottom != b.atBottom ? b.atBottom : a.order < b.order;
    });
    return sorted;
}

const PageSpec* ShellNavigation::page(const QString& id) const {
    const auto found = std::find_if(m_pages->cbegin(), m_pages->cend(),
                                    [&id](const PageSpec& page) { return page.id == id; });
    return found == m_pages->cend() ? nullptr : &*found;
}

void ShellNavigation::openPage(const QString& id, const QVariantMap& args) {
    if (page(id) == nullptr) {
        m_notifications.post({Notification::Kind::Warning,
                              tr("There is no page “%1” here.").arg(id),
                              tr("The module that has it may be switched off; see Settings, Modules."),
                              {},
                              {}});
        return;
    }
    Q_EMIT pageRequested(id, args);
}

void ShellNavigation::open(const RecordRef& record) {
    const auto opener = m_openers->constFind(record.type);
    if (opener == m_openers->constEnd()) {
        m_notifications.post({Notification::Kind::Warning,
                              tr("Nothing here opens a record of the kind “%1”.").arg(record.type),
                              tr("The module that has it may be switched off; see Settings, Modules."),
                              {},
                              {}});
        return;
    }
    (*opener)(record);
}

Registration ShellNavigation::addOpener(const QString& recordType,
                                        std::function<void(const RecordRef&)> open) {
    m_openers->insert(recordType, std::move(open));
    return Registration([openers = m_openers, recordType] { openers->remove(recordType); });
}

void ShellNavigation::openCase(const QString& number) {
    openPage(QStringLiteral("case"), {{QStringLiteral("number"), number}});
}

void ShellNavigation::setBadge(const QString& pageId, PageBadge badge) {
    m_badges.insert(pageId, badge);
    Q_EMIT badgeChanged(pageId);
}

void ShellNavigation::setCurrentArea(const AreaCode& area) {
    if (m_area == area) {
        return;
    }
    m_area = area;
    Q_EMIT areaChanged(area);
}

}  // namespace qz
