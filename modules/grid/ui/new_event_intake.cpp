// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

#include "grid/domain/grid_workflow.h"
#include "grid/ui/new_event_page.h"
#include "qz/async.h"
#include "qz/places.h"
#include "qz/ui/map_widget.h"
#include "qz/ui/panes.h"

namespace qz::grid {

namespace {

constexpr int mostPlaces = 4;

QString decimals(double degrees) { return QString::number(degrees, 'f', 6); }

/// Fields that stand and fall together: a point has no half.
QStringList togetherWith(const QString& field) {
    static const QStringList point{QStringLiteral("lon"), QStringLiteral("lat"), QStringLiteral("crs")};
    return field == QLatin1String("point") ? point : QStringList{field};
}

}  // namespace

void NewEventPage::paste() {
    if (const QMimeData* copied = QGuiApplication::clipboard()->mimeData()) {
        takeData(*copied);
    }
}

void NewEventPage::takeData(const QMimeData& given) {
    QStringList paths;
    for (const QUrl& url : given.urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    if (!paths.isEmpty()) {
        takeFiles(paths);
        return;
    }
    if (given.hasImage()) {
        const QImage image = qvariant_cast<QImage>(given.imageData());
        ++m_reading;
        onResult(this, m_intake.files.photoOf(image), [this](const Result<IntakePhoto>& photo) {
            --m_reading;
            takePhoto(photo);
        });
    }
    if (given.hasText() && !given.text().trimmed().isEmpty()) {
        takeText(given.text());
    } else if (!given.hasImage()) {
        m_error->showError(makeError(ErrorCode::Invalid, tr("There is neither text nor a photo to paste.")));
    }
}

void NewEventPage::takeFiles(const QStringList& paths) {
    m_error->clear();
    for (const QString& path : paths) {
        ++m_reading;
        if (m_intake.files.isPhoto(path)) {
            onResult(this, m_intake.files.photoOf(path), [this](const Result<IntakePhoto>& photo) {
                --m_reading;
                takePhoto(photo);
            });
            continue;
        }
        onResult(this, m_intake.files.textOf(path), [this](const Result<QString>& text) {
            --m_reading;
            if (!text.ok()) {
                m_error->showError(text.error());
                return;
            }
            takeText(*text);
        });
    }
}

void NewEventPage::takeText(const QString& text) {
    constexpr qsizetype mostText = 4000;
    const QString told = text.trimmed().left(mostText);
    const std::shared_ptr<const AreaTree> tree = m_services.areas.tree();
    const CivilTime now = CivilTime::fromInstant(m_services.clock.now());
    const ToldText read = m_intake.rules->read(told, now, *m_intake.classes, tree.get(), m_area);
    for (const Proposal& proposal : read.proposals) {
        if (proposal.field == QLatin1String("detail") && !m_form->value(proposal.field).isEmpty()) {
            m_form->setValue(proposal.field,
                             m_form->value(proposal.field) + QLatin1Char('\n') + proposal.value);
        } else {
            propose(proposal);
        }
    }
    m_form->setModified(true);
    showProposals();
    ++m_reading;
    onResult(this, m_gazetteer.namedIn(told, m_area, mostPlaces),
             [this, told](const Result<QList<Place>>& found) {
                 --m_reading;
                 if (found.ok()) {  // without the gazetteer the words stand alone
                     takeNamedPlaces(told, *found);
                 }
             });
}

void NewEventPage::takeNamedPlaces(const QString& text, const QList<Place>& places) {
    if (places.isEmpty() || !m_form->value(QStringLiteral("lon")).isEmpty()) {
        return;
    }
    const Place& place = places.first();
    QString word = place.name;
    for (const QString& alias : place.aliases) {
        word = !text.contains(place.name) && text.contains(alias) ? alias : word;
    }
    const QString rule = tr("a place of the gazetteer");
    propose({QStringLiteral("address"), place.name, word, rule});
    propose({QStringLiteral("point"),
             QStringLiteral("%1 %2 cgcs2000").arg(decimals(place.point.lon), decimals(place.point.lat)), word,
             rule});
    if (!place.area.isNull()) {
        propose({QStringLiteral("area"), place.area.toString(), word, rule});
    }
    m_map->setPoint(place.point, MarkId::New, place.name);
    showProposals();
}

void NewEventPage::takePhoto(const Result<IntakePhoto>& photo) {
    if (!photo.ok()) {
        m_error->showError(photo.error());
        return;
    }
    m_photos.append(*photo);
    keepPhotos();
    m_services.drafts.keep(QStringLiteral("grid.new_event"), m_form->values());
    if (photo->takenAt && photo->takenAt->toInstant() <= m_services.clock.now()) {
        propose({QStringLiteral("occurred_at"), photo->takenAt->toString(), photo->name,
                 tr("the time at which the photo was taken")});
    }
    if (photo->position) {
        const bool proposed =
            propose({QStringLiteral("point"),
                     QStringLiteral("%1 %2 wgs84")
                         .arg(decimals(photo->position->lon), decimals(photo->position->lat)),
                     photo->name, tr("the position in the photo (WGS-84)")});
        const GeoPoint point = convertCrs(*photo->position, Crs::Wgs84, Crs::Cgcs2000);
        if (proposed) {
            m_map->setPoint(point, MarkId::New, photo->name);
        }
        if (const AreaCode area = m_services.areas.tree()->locate(point); proposed && !area.isNull()) {
            propose({QStringLiteral("area"), area.toString(), photo->name,
                     tr("the area around the photo's position")});
        }
    }
    m_form->setModified(true);
    showProposals();
}

bool NewEventPage::propose(const Proposal& proposal) {
    const QStringList fields = togetherWith(proposal.field);
    if (!m_form->value(fields.first()).isEmpty()) {
        return false;  // what stands there is not overwritten
    }
    const QStringList values =
        fields.size() > 1 ? proposal.value.split(QLatin1Char(' ')) : QStringList{proposal.value};
    for (int i = 0; i < fields.size(); ++i) {
        m_form->setValue(fields.at(i), values.value(i));
    }
    m_proposals.append(proposal);
    m_services.drafts.keep(QStringLiteral("grid.new_event"), m_form->values());
    return true;
}

void NewEventPage::takeBack(const QString& field) {
    for (const QString& each : togetherWith(field)) {
        m_form->setValue(each, QString());
    }
    m_proposals.removeIf([&field](const Proposal& proposal) { return proposal.field == field; });
    if (field == QLatin1String("point")) {
        m_map->setPoint(std::nullopt);
    }
    m_services.drafts.keep(QStringLiteral("grid.new_event"), m_form->values());
    showProposals();
}

/// What somebody changes is no proposal any more.
void NewEventPage::fieldEdited() {
    const qsizetype before = m_proposals.size();
    m_proposals.removeIf([this](const Proposal& proposal) {
        const QStringList fields = togetherWith(proposal.field);
        const QString first =
            fields.size() > 1 ? proposal.value.section(QLatin1Char(' '), 0, 0) : proposal.value;
        return m_form->value(fields.first()) != first && proposal.field != QLatin1String("detail");
    });
    if (m_proposals.size() != before) {
        showProposals();
    }
    m_services.drafts.keep(QStringLiteral("grid.new_event"), m_form->values());
}

QString NewEventPage::shownValue(const QString& field, const QString& value) const {
    if (field == QLatin1String("class")) {
        return m_services.lookups.title(QStringLiteral("grid.class"), value);
    }
    if (field == QLatin1String("area")) {
        const Result<AreaCode> code = AreaCode::parse(value);
        return code.ok() ? m_services.areas.tree()->path(*code, QStringLiteral(" › ")) : value;
    }
    return field == QLatin1String("occurred_at") ? QString(value).replace(QLatin1Char('T'), QLatin1Char(' '))
                                                 : value;
}

void NewEventPage::showProposals() {
    const CaseKind* kind = m_services.cases.kind(kKind);
    QList<FieldSpec> fields = kind == nullptr ? intakeFields() : kind->fields;
    QList<ShownProposal> shown;
    for (const Proposal& proposal : m_proposals) {
        QString title = proposal.field == QLatin1String("point") ? tr("Position") : tr("Reported at");
        for (const FieldSpec& field : fields) {
            title = field.id == proposal.field ? fieldTitle(field) : title;
        }
        shown.append({proposal, title, shownValue(proposal.field, proposal.value)});
    }
    m_strip->show(shown, m_photos);
}

void NewEventPage::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData* dragged = event->mimeData();
    if (dragged->hasUrls() || dragged->hasText() || dragged->hasImage()) {
        event->setDropAction(Qt::CopyAction);  // the original stays where it is
        event->accept();
    }
}

void NewEventPage::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    takeData(*event->mimeData());
}

}  // namespace qz::grid
