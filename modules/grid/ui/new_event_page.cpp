// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/new_event_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "grid/domain/grid_workflow.h"
#include "grid/ui/place_completion.h"
#include "qz/async.h"
#include "qz/ui/map_widget.h"
#include "qz/ui/panes.h"

namespace qz::grid {

namespace {

const QString draftKey = QStringLiteral("grid.new_event");

FormServices formServices(const CaseViewServices& s) {
    return {s.theme, s.lookups, s.areas, s.directory, s.clock};
}

/// The fields of the kind, and when it was reported: limits run from then.
QList<FieldSpec> fieldsOf(const Cases& cases) {
    const CaseKind* kind = cases.kind(kKind);
    QList<FieldSpec> fields = kind == nullptr ? intakeFields() : kind->fields;
    FieldSpec reported;
    reported.id = QStringLiteral("occurred_at");
    reported.title = QT_TRANSLATE_NOOP("qz::Fields", "Reported at");
    reported.type = FieldType::Time;
    const auto source = std::find_if(fields.begin(), fields.end(), [](const FieldSpec& field) {
        return field.id == QLatin1String("source");
    });
    fields.insert(source == fields.end() ? fields.end() : source + 1, reported);
    return fields;
}

}  // namespace

NewEventPage::NewEventPage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
                           const Places& places, IntakeServices intake, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_navigation(navigation),
      m_notifications(notifications),
      m_form(new FormView(formServices(services), fieldsOf(services.cases), this)),
      m_map(new MapWidget(services.theme, services.areas, this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_duplicate(new QWidget(this)),
      m_duplicateText(new QLabel(m_duplicate)),
      m_save(new QAction(services.theme.icon(QStringLiteral("check")), tr("Save"), this)),
      m_paste(new QAction(services.theme.icon(QStringLiteral("inbox")), tr("Paste as an event"), this)),
      m_clear(new QAction(services.theme.icon(QStringLiteral("trash")), tr("Empty the form"), this)),
      m_intake(std::move(intake)),
      m_strip(new IntakeStrip(services.theme, this)),
      m_gazetteer(places) {
    setAcceptDrops(true);
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_save->setProperty("primary", true);
    m_save->setProperty("qzIcon", QStringLiteral("check"));
    buildDuplicateStrip();
    auto* scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);  // it scrolls to what has the focus
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* sheet = new QWidget(scroll);
    sheet->setProperty("qzGround", QStringLiteral("base"));
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto* sheetColumn = new QVBoxLayout(sheet);
    sheetColumn->setContentsMargins(16, 12, 16, 12);
    sheetColumn->addWidget(m_form);
    sheetColumn->addStretch(1);
    scroll->setWidget(sheet);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_duplicate);
    column->addWidget(m_strip);
    column->addWidget(scroll, 1);
    auto* split = new SplitPane(Qt::Horizontal, this);
    split->addWidget(left);
    split->addWidget(m_map);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({720, 480});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(split);
    suggestPlaces(places);
    m_form->setPickOnMap([this](std::function<void(GeoPoint)> picked) {
        m_picked = std::move(picked);
        m_map->setPicking(true);
        m_map->setFocus(Qt::OtherFocusReason);
    });
    connect(m_map, &MapWidget::picked, this, [this](GeoPoint point) {
        m_map->setPoint(point, MarkId::New);
        m_map->setPicking(false);
        if (m_picked) {
            m_picked(point);
        }
        m_form->setFocus();
    });
    connect(m_form, &FormView::edited, this, &NewEventPage::fieldEdited);
    connect(m_paste, &QAction::triggered, this, &NewEventPage::paste);
    connect(m_strip, &IntakeStrip::takenBack, this, &NewEventPage::takeBack);
    connect(m_strip, &IntakeStrip::photoTakenOff, this, [this](int index) {
        m_photos.removeAt(index);
        keepPhotos();
        showProposals();
    });
    connect(m_form, &FormView::submitted, this, [this] { save(false); });
    connect(m_save, &QAction::triggered, this, [this] { save(false); });
    connect(m_clear, &QAction::triggered, this, &NewEventPage::clearForm);
}

void NewEventPage::suggestPlaces(const Places& places) {
    if (auto* edit = qobject_cast<QLineEdit*>(m_form->editor(QStringLiteral("address")))) {
        m_places = new PlaceCompletion(places, m_services.areas, edit);
        connect(m_places, &PlaceCompletion::chosen, this, &NewEventPage::takePlace);
    }
}

void NewEventPage::takePoint(GeoPoint point) {
    m_form->setValue(QStringLiteral("lon"), QString::number(point.lon, 'f', 6));
    m_form->setValue(QStringLiteral("lat"), QString::number(point.lat, 'f', 6));
    m_form->setValue(QStringLiteral("crs"), QStringLiteral("cgcs2000"));
    if (const AreaCode area = m_services.areas.tree()->locate(point); !area.isNull()) {
        m_form->setValue(QStringLiteral("area"), area.toString());
    }
    m_form->setModified(true);
    m_map->setPoint(point, MarkId::New);
    m_services.drafts.keep(draftKey, m_form->values());
}

void NewEventPage::takePlace(const Place& place) {
    m_form->setValue(QStringLiteral("address"), place.name);
    m_form->setValue(QStringLiteral("lon"), QString::number(place.point.lon, 'f', 6));
    m_form->setValue(QStringLiteral("lat"), QString::number(place.point.lat, 'f', 6));
    m_form->setValue(QStringLiteral("crs"), QStringLiteral("cgcs2000"));  // as the gazetteer keeps points
    if (!place.area.isNull()) {
        m_form->setValue(QStringLiteral("area"), place.area.toString());
    }
    m_form->setModified(true);
    m_map->setPoint(place.point, MarkId::New, place.name);
    m_services.drafts.keep(draftKey, m_form->values());
}

void NewEventPage::buildDuplicateStrip() {
    m_duplicate->setProperty("qzGround", QStringLiteral("alt"));
    m_duplicate->setProperty("qzBar", QStringLiteral("under"));
    m_duplicate->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(m_duplicate);
    row->setContentsMargins(16, 8, 12, 8);
    auto* mark = new QLabel(m_duplicate);
    mark->setPixmap(m_services.theme.markIcon(MarkId::Soon).pixmap(14, 14));
    m_duplicateText->setWordWrap(true);
    m_duplicateText->setProperty("qzText", QStringLiteral("soon"));
    auto* anyway = new KeyButton(m_services.theme, tr("Save anyway"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), {}, m_duplicate);
    connect(anyway, &QPushButton::clicked, this, [this] { save(true); });
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(m_duplicateText, 1);
    row->addWidget(anyway);
    m_duplicate->hide();
}

bool NewEventPage::asksAboutDuplicates() const { return !m_duplicate->isHidden(); }

void NewEventPage::activate(const QVariantMap& args) {
    if (!m_form->isModified()) {
        if (const std::optional<FieldMap> draft = m_services.drafts.find(draftKey)) {
            m_form->setValues(*draft);
        }
    }
    takeKeptPhotos();
    m_form->focusFirst();
    if (args.value(QStringLiteral("paste")).toBool()) {
        paste();
    }
    if (const QString text = args.value(QStringLiteral("text")).toString(); !text.isEmpty()) {
        takeText(text);
    }
    if (args.contains(QStringLiteral("lon"))) {
        takePoint(
            {args.value(QStringLiteral("lon")).toDouble(), args.value(QStringLiteral("lat")).toDouble()});
    }
    if (const QStringList files = args.value(QStringLiteral("files")).toStringList(); !files.isEmpty()) {
        takeFiles(files);
    }
}

void NewEventPage::keepPhotos() { m_intake.files.keep(draftKey, m_photos); }

/// Once: later this page knows its photos itself.
void NewEventPage::takeKeptPhotos() {
    if (std::exchange(m_photosAsked, true)) {
        return;
    }
    ++m_reading;
    onResult(this, m_intake.files.kept(draftKey), [this](const Result<QList<IntakePhoto>>& kept) {
        --m_reading;
        if (!kept.ok()) {
            m_error->showError(kept.error());
        } else if (!kept->isEmpty()) {
            m_photos = *kept + m_photos;
            m_form->setModified(true);
            showProposals();
        }
    });
}

void NewEventPage::setArea(const AreaCode& area) {
    m_area = area;
    m_map->setArea(area);
    if (m_places != nullptr) {
        m_places->setArea(area);
    }
}

void NewEventPage::clearForm() {
    m_services.drafts.drop(draftKey);
    m_form->setValues({});
    m_form->setModified(false);
    m_map->setPoint(std::nullopt);
    m_proposals.clear();
    if (!m_photos.isEmpty()) {
        m_photos.clear();
        keepPhotos();
    }
    showProposals();
    m_duplicate->hide();
    m_error->clear();
    m_form->focusFirst();
}

void NewEventPage::save(bool force) {
    if (m_saving || !m_form->validate()) {
        return;
    }
    m_error->clear();
    m_duplicate->hide();
    m_saving = true;
    m_save->setEnabled(false);
    NewCase request;
    request.kind = kKind;
    request.fields = m_form->values();
    if (const QString at = request.fields.take(QStringLiteral("occurred_at")); !at.isEmpty()) {
        if (const Result<CivilTime> time = CivilTime::parse(at); time.ok()) {
            request.occurredAt = time->toInstant();
        }
    }
    request.actor = m_services.session.actor();
    request.performer = {Performer::Kind::User, m_services.session.user.unit, m_services.session.user.name};
    request.force = force;
    onResult(this, m_services.cases.open(request),
             [this](const Result<CaseRecord>& result) { taken(result); });
}

void NewEventPage::taken(const Result<CaseRecord>& result) {
    m_saving = false;
    m_save->setEnabled(true);
    if (!result.ok()) {
        const Error& error = result.error();
        if (error.code == ErrorCode::Conflict) {
            m_duplicateText->setText(error.message);
            m_duplicate->show();
        } else if (error.where == QLatin1String("at")) {
            m_form->setErrorText(QStringLiteral("occurred_at"), error.message);
        } else if (!m_form->showError(error)) {
            m_error->showError(error);
        }
        return;
    }
    if (!m_photos.isEmpty()) {
        m_intake.files.attach(result->number, m_photos);
    }
    clearForm();
    Notification note;
    note.kind = Notification::Kind::Done;
    note.text = tr("%1 is saved.").arg(result->number);
    if (!result->point) {
        note.detail = tr("Its place is not known yet; it waits in the tray “Place not known”.");
    }
    m_notifications.post(note);
    m_navigation.openPage(QStringLiteral("case"), {{QStringLiteral("number"), result->number},
                                                   {QStringLiteral("from"), QStringLiteral("grid.events")}});
}

}  // namespace qz::grid
