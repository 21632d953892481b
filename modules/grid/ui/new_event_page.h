// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/ui/case_view.h"
#include "qz/ui/form_view.h"
#include "qz/ui/page.h"

class QLabel;

namespace qz {
class ErrorStrip;
class Places;
class PlainMap;
struct Place;
}  // namespace qz

namespace qz::grid {

class PlaceCompletion;

/// Takes an event in: the form on the left, the map to pick the place on the right. What is typed is kept
/// until it is saved; places of the gazetteer are suggested; likely duplicates are shown before.
class NewEventPage final : public Page {
    Q_OBJECT
public:
    NewEventPage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
                 const Places& places, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("New event"); }
    [[nodiscard]] QString subtitle() const override { return tr("a draft is kept while you type"); }
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_save, m_clear}; }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] bool isBusy() const override { return m_saving; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("new_event"); }
    [[nodiscard]] FormView* form() const { return m_form; }
    void save(bool force);
    [[nodiscard]] bool asksAboutDuplicates() const;

private:
    void buildDuplicateStrip();
    void taken(const Result<CaseRecord>& result);
    void suggestPlaces(const Places& places);
    void takePlace(const Place& place);
    void clearForm();

    CaseViewServices m_services;
    Navigation& m_navigation;
    Notifications& m_notifications;
    FormView* m_form;
    PlainMap* m_map;
    PlaceCompletion* m_places = nullptr;
    ErrorStrip* m_error;
    QWidget* m_duplicate;
    QLabel* m_duplicateText;
    QAction* m_save;
    QAction* m_clear;
    std::function<void(GeoPoint)> m_picked;
    bool m_saving = false;
};

}  // namespace qz::grid
