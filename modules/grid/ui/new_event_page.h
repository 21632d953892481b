// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/ui/intake_strip.h"
#include "qz/ui/case_view.h"
#include "qz/ui/form_view.h"
#include "qz/ui/page.h"

class QLabel;
class QMimeData;

namespace qz {
class ErrorStrip;
class Places;
class MapWidget;
struct Place;
}  // namespace qz

namespace qz::grid {

class PlaceCompletion;

/// What the page needs to take texts and photos in.
struct IntakeServices {
    std::shared_ptr<const ToldTextRules> rules;
    std::shared_ptr<const ClassTable> classes;
    IntakeFiles& files;
};

/// Takes an event in: the form on the left, the map to pick the place on the right. What is typed is kept
/// until it is saved; places of the gazetteer are suggested; likely duplicates are shown before.
class NewEventPage final : public Page {
    Q_OBJECT
public:
    NewEventPage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
                 const Places& places, IntakeServices intake, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("New event"); }
    [[nodiscard]] QString subtitle() const override { return tr("a draft is kept while you type"); }
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_save, m_paste, m_clear}; }
    void activate(const QVariantMap& args) override;
    void setArea(const AreaCode& area) override;
    [[nodiscard]] bool isBusy() const override { return m_saving || m_reading > 0; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("new_event"); }
    [[nodiscard]] FormView* form() const { return m_form; }
    void save(bool force);
    [[nodiscard]] bool asksAboutDuplicates() const;
    /// Proposes what the text says for fields that are still empty.
    void takeText(const QString& text);
    void takeFiles(const QStringList& paths);
    void paste();
    [[nodiscard]] const QList<Proposal>& proposals() const { return m_proposals; }
    [[nodiscard]] const QList<IntakePhoto>& photos() const { return m_photos; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildDuplicateStrip();
    void taken(const Result<CaseRecord>& result);
    void suggestPlaces(const Places& places);
    void takePlace(const Place& place);
    void takePoint(GeoPoint point);
    void clearForm();
    void keepPhotos();
    void takeKeptPhotos();
    void takeData(const QMimeData& given);
    void takePhoto(const Result<IntakePhoto>& photo);
    void takeNamedPlaces(const QString& text, const QList<Place>& places);
    /// Puts a value into a field that is empty; false where somebody filled it.
    bool propose(const Proposal& proposal);
    void takeBack(const QString& field);
    void fieldEdited();
    void showProposals();
    [[nodiscard]] QString shownValue(const QString& field, const QString& value) const;

    CaseViewServices m_services;
    Navigation& m_navigation;
    Notifications& m_notifications;
    FormView* m_form;
    MapWidget* m_map;
    PlaceCompletion* m_places = nullptr;
    ErrorStrip* m_error;
    QWidget* m_duplicate;
    QLabel* m_duplicateText;
    QAction* m_save;
    QAction* m_paste;
    QAction* m_clear;
    IntakeServices m_intake;
    IntakeStrip* m_strip;
    QList<Proposal> m_proposals;
    QList<IntakePhoto> m_photos;
    AreaCode m_area;
    const Places& m_gazetteer;
    int m_reading = 0;
    std::function<void(GeoPoint)> m_picked;
    bool m_saving = false;
    bool m_photosAsked = false;  ///< for those of a draft that a crash left behind
};

}  // namespace qz::grid
