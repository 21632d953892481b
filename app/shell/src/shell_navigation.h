// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <memory>

#include "qz/ui/page.h"
#include "qz/ui/services.h"

namespace qz {

/// The window's pages by name, who opens which record, badges and the area in force.
class ShellNavigation final : public Navigation {
    Q_OBJECT
public:
    explicit ShellNavigation(Notifications& notifications, QObject* parent = nullptr);

    Registration addPage(PageSpec spec) override;
    void openPage(const QString& id, const QVariantMap& args = {}) override;
    void open(const RecordRef& record) override;
    Registration addOpener(const QString& recordType, std::function<void(const RecordRef&)> open) override;
    void openCase(const QString& number) override;
    void setBadge(const QString& pageId, PageBadge badge) override;
    [[nodiscard]] AreaCode currentArea() const override { return m_area; }
    void setCurrentArea(const AreaCode& area) override;

    [[nodiscard]] QList<PageSpec> pages() const;  ///< in order of the rail
    [[nodiscard]] const PageSpec* page(const QString& id) const;
    [[nodiscard]] PageBadge badge(const QString& pageId) const { return m_badges.value(pageId); }

Q_SIGNALS:
    void pagesChanged();
    void badgeChanged(const QString& pageId);
    void pageRequested(const QString& id, const QVariantMap& args);

private:
    Notifications& m_notifications;
    std::shared_ptr<QList<PageSpec>> m_pages = std::make_shared<QList<PageSpec>>();
    std::shared_ptr<QHash<QString, std::function<void(const RecordRef&)>>> m_openers =
        std::make_shared<QHash<QString, std::function<void(const RecordRef&)>>>();
    QHash<QString, PageBadge> m_badges;
    AreaCode m_area;
};

}  // namespace qz
