// SPDX-License-Identifier: GPL-3.0-or-later
#include "attachments_panel.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "attachment_upload.h"
#include "beside.h"
#include "form_dialog.h"
#include "plain_button.h"
#include "qz/async.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

constexpr qint64 largestPreview = qint64{60} * 1024 * 1024;

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    return files;
}

/// Why a file is taken off; closes with a reason only.
class ReasonDialog final : public QDialog {
public:
    ReasonDialog(const QString& name, std::function<void(const QString&)> given, QWidget* parent)
        : QDialog(parent), m_reason(new QLineEdit(this)) {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(AttachmentsPanel::tr("Remove an attachment"));
        auto* text = new QLabel(
            AttachmentsPanel::tr("“%1” is taken off the case. Journal and audit keep who did it and why.")
                .arg(name.toHtmlEscaped()),
            this);
        text->setTextFormat(Qt::RichText);
        text->setWordWrap(true);
        m_reason->setPlaceholderText(AttachmentsPanel::tr("Reason"));
        m_reason->setAccessibleName(AttachmentsPanel::tr("Reason"));
        m_reason->setMaxLength(200);
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
        QPushButton* remove =
            buttons->addButton(AttachmentsPanel::tr("Remove"), QDialogButtonBox::AcceptRole);
        remove->setEnabled(false);
        auto* column = new QVBoxLayout(this);
        column->addWidget(text);
        column->addWidget(m_reason);
        column->addWidget(buttons);
        connect(m_reason, &QLineEdit::textChanged, remove,
                [remove](const QString& typed) { remove->setEnabled(!typed.trimmed().isEmpty()); });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(buttons, &QDialogButtonBox::accepted, this, [this, given = std::move(given)] {
            given(m_reason->text());
            accept();
        });
        resize(420, sizeHint().height());
        m_reason->setFocus();
    }

private:
    QLineEdit* m_reason;
};

}  // namespace

AttachmentsPanel::AttachmentsPanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_list(new QListWidget(this)),
      m_preview(new AttachmentPreview(desk.theme, this)),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_add(plainButton(desk.theme, tr("Add…"), this, QStringLiteral("plus"))),
      m_save(plainButton(desk.theme, tr("Save a copy…"), this, QStringLiteral("export"))),
      m_remove(plainButton(desk.theme, tr("Remove…"), this, QStringLiteral("trash"))),
      m_originText(new QLabel(this)),
      m_usePlace(plainButton(desk.theme, tr("Use as the place…"), this, QStringLiteral("place"))),
      m_body(new QWidget(this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    build();
    // Not the current row: the focus alone sets that, and opening a file is audited.
    connect(m_list, &QListWidget::itemSelectionChanged, this, &AttachmentsPanel::showCurrent);
    connect(m_add, &QPushButton::clicked, this, &AttachmentsPanel::chooseFiles);
    connect(m_save, &QPushButton::clicked, this, &AttachmentsPanel::chooseTarget);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentsPanel::askReason);
    connect(m_usePlace, &QPushButton::clicked, this, &AttachmentsPanel::usePlace);
    connect(m_error, &ErrorStrip::retried, this, &AttachmentsPanel::reload);
    showOrigin({});
    showButtons();
}

void AttachmentsPanel::build() {
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({20, 20});
    m_list->setSpacing(2);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Attachments of this case"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 6, 8, 6);
    buttons->addWidget(m_add);
    buttons->setSpacing(6);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_remove);
    auto* halves = new QHBoxLayout(m_body);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    halves->addWidget(m_list, 2);
    m_originText->setObjectName(QStringLiteral("photo-origin"));
    m_originText->setWordWrap(true);
    m_originText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_originText->setContentsMargins(8, 4, 8, 0);
    m_usePlace->setObjectName(QStringLiteral("photo-use-place"));
    m_usePlace->setToolTip(tr("The step that sets the place, filled in with the position of the photo"));
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_preview, 1);
    right->addWidget(m_originText);
    right->addWidget(m_usePlace, 0, Qt::AlignLeft);
    halves->addLayout(right, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buttons);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_body, 1);
    column->addWidget(m_empty, 1);
    m_body->hide();
    m_empty->hide();
}

bool AttachmentsPanel::mayChange() const {
    return !m_number.isEmpty() && m_desk.session.may(QStringLiteral("cases.attach"));
}

const Attachment* AttachmentsPanel::current() const {
    const QList<QListWidgetItem*> chosen = m_list->selectedItems();
    const int row = chosen.isEmpty() ? -1 : m_list->row(chosen.first());
    return row < 0 || row >= m_attachments.size() ? nullptr : &m_attachments.at(row);
}

void AttachmentsPanel::showCase(const CaseDetail& detail) {
    if (m_number != detail.record.number) {
        m_number = detail.record.number;
        m_kind = detail.record.kind;
        m_attachments.clear();
        m_error->clear();
        fill();
    }
    m_placeStep.clear();
    const CaseKind* kind = m_desk.runtime.core().cases().kind(detail.record.kind);
    for (const OfferedStep& step : detail.steps) {
        const StepSpec* spec = kind == nullptr ? nullptr : kind->workflow->step(step.action);
        const auto asks = [spec](FieldType type) {
            return std::any_of(spec->fields.begin(), spec->fields.end(),
                               [type](const FieldSpec& field) { return field.type == type; });
        };
        if (step.allowed && spec != nullptr && asks(FieldType::Lon) && asks(FieldType::Lat)) {
            m_placeStep = step.action;
        }
    }
    reload();
}

void AttachmentsPanel::showOrigin(const PhotoOrigin& origin) {
    m_point = origin.position;
    QStringList parts;
    if (origin.position) {
        parts.append(tr("Proposed by the photo: %1, %2 (WGS-84)")
                         .arg(origin.position->lon, 0, 'f', 6)
                         .arg(origin.position->lat, 0, 'f', 6));
        const std::shared_ptr<const AreaTree> tree = m_desk.runtime.core().areas().tree();
        if (const AreaCode area = tree->locate(*origin.position); !area.isNull()) {
            parts.append(tree->path(area, QStringLiteral(" › ")));
        }
    }
    if (origin.takenAt) {
        parts.append(tr("taken %1").arg(origin.takenAt->toDisplay()));
    }
    m_originText->setText(parts.join(QStringLiteral(" · ")));
    m_originText->setVisible(!parts.isEmpty());
    m_usePlace->setVisible(m_point && !m_placeStep.isEmpty());
}

void AttachmentsPanel::usePlace() {
    if (!m_point || m_placeStep.isEmpty()) {
        return;
    }
    const GeoPoint point = *m_point;
    const CaseKind* kind = m_desk.runtime.core().cases().kind(m_kind);
    const StepSpec* step = kind == nullptr ? nullptr : kind->workflow->step(m_placeStep);
    if (step == nullptr) {
        return;
    }
    FieldMap values;
    for (const FieldSpec& field : step->fields) {
        if (field.type == FieldType::Lon || field.type == FieldType::Lat) {
            values.insert(field.id,
                          QString::number(field.type == FieldType::Lon ? point.lon : point.lat, 'f', 7));
        } else if (field.choices.contains(crsName(Crs::Wgs84))) {
            values.insert(field.id, crsName(Crs::Wgs84));
        }
    }
    const auto store = [this, number = m_number, action = m_placeStep](const FieldMap& given) {
        StepRequest request;
        request.number = number;
        request.action = action;
        request.fields = given;
        request.note = tr("Proposed by a photo of the case");
        request.actor = m_desk.session.actor();
        return m_desk.runtime.core().cases().act(request).then(
            [](const Result<CaseRecord>& done) { return done.ok() ? Status() : Status(done.error()); });
    };
    auto* dialog = new FormDialog(
        m_desk,
        {actionTitle(*kind->workflow, m_placeStep),
         tr("The camera says where it stood, not where the matter is, and some telephones write another "
            "coordinate system: look at the place before you store it.")},
        step->fields, values, store, this);
    dialog->open();
}

void AttachmentsPanel::begin() {
    ++m_running;
    m_bar->start();
}

void AttachmentsPanel::end() {
    if (--m_running == 0) {
        m_bar->stop();
    }
    showButtons();
}

void AttachmentsPanel::reload() {
    const quint64 generation = ++m_generation;
    begin();
    onResult(this, m_desk.runtime.core().attachments().list(m_number, m_desk.session.actor()),
             [this, generation](const Result<QList<Attachment>>& listed) {
                 end();
                 if (generation != m_generation) {
                     return;
                 }
                 if (!listed.ok()) {
                     m_error->showError(listed.error(), true);
                     return;
                 }
                 m_attachments = *listed;
                 fill();
             });
}

QListWidgetItem* AttachmentsPanel::makeItem(const Attachment& attachment) const {
    QString who = attachment.addedBy;
    if (const Result<User> user = m_desk.runtime.core().access().user(attachment.addedBy); user.ok()) {
        who = user->displayName.isEmpty() ? user->name : user->displayName;
    }
    const QString size = QLocale().formattedDataSize(attachment.size);
    const QString when = CivilTime::fromInstant(attachment.addedAt).toDisplay();
    auto* item = new QListWidgetItem(
        m_desk.theme.icon(isPicture(attachment.mediaType) ? QStringLiteral("eye") : QStringLiteral("doc")),
        QStringLiteral("%1\n%2 · %3 · %4").arg(attachment.name, size, when, who));
    QStringList hint{attachment.name, attachment.mediaType};
    if (!attachment.purpose.isEmpty()) {
        hint.append(attachment.purpose);
    }
    item->setToolTip(
        QStringLiteral("<p>%1</p>")
            .arg(hint.join(u'\n').toHtmlEscaped().replace(QStringLiteral("\n"), QStringLiteral("<br>"))));
    return item;
}

void AttachmentsPanel::fill() {
    const AttachmentId kept = m_shown;
    int row = -1;
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const Attachment& attachment : std::as_const(m_attachments)) {
            m_list->addItem(makeItem(attachment));
            if (attachment.id == kept && !kept.isNull()) {
                row = m_list->count() - 1;
            }
        }
        m_list->setCurrentRow(row);
    }
    m_body->setVisible(!m_attachments.isEmpty());
    m_empty->setVisible(m_attachments.isEmpty());
    m_empty->setTexts(
        tr("The files of this case stand here"),
        mayChange() ? tr("None was added yet. Drop files here or choose them.") : tr("None was added yet."));
    // What is shown already is not opened again.
    if (row < 0) {
        showCurrent();
    }
    showCount();
    showButtons();
}

void AttachmentsPanel::showCount() {
    QWidget* page = this;
    QTabWidget* tabs = nullptr;
    for (QWidget* up = parentWidget(); up != nullptr && tabs == nullptr; up = up->parentWidget()) {
        tabs = qobject_cast<QTabWidget*>(up);
    }
    const int tab = tabs == nullptr ? -1 : tabs->indexOf(page);
    if (tab >= 0) {
        m_title = m_title.isEmpty() ? tabs->tabText(tab) : m_title;
        tabs->setTabText(tab, m_attachments.isEmpty()
                                  ? m_title
                                  : QStringLiteral("%1 (%2)").arg(m_title).arg(m_attachments.size()));
    }
}

void AttachmentsPanel::showButtons() {
    m_add->setEnabled(mayChange());
    m_save->setEnabled(current() != nullptr);
    m_remove->setEnabled(mayChange() && current() != nullptr);
}

void AttachmentsPanel::showCurrent() {
    showButtons();
    const quint64 previewed = ++m_previewed;
    const Attachment* attachment = current();
    m_shown = attachment == nullptr ? AttachmentId() : attachment->id;
    showOrigin({});
    if (attachment == nullptr) {
        m_preview->showText(tr("Choose a file to look at it."));
        return;
    }
    if (!isPicture(attachment->mediaType)) {
        m_preview->showText(tr("Only photos are shown here. Save a copy to open this file."));
        return;
    }
    if (attachment->size > largestPreview) {
        m_preview->showText(tr("This picture is too large to show here. Save a copy to look at it."));
        return;
    }
    m_preview->showText(tr("Reading the picture…"));
    begin();
    const auto fail = [this, previewed](const Error& error) {
        if (previewed == m_previewed) {
            m_preview->showText(error.message);
        }
    };
    onResult(this,
             m_desk.runtime.core().attachments().open(attachment->id, largestPreview, m_desk.session.actor()),
             [this, previewed, fail](const Result<OpenedAttachment>& content) {
                 end();
                 if (!content.ok()) {
                     fail(content.error());
                     return;
                 }
                 if (previewed == m_previewed) {
                     showOrigin(content->origin);
                 }
                 begin();
                 onResult(this, beside([bytes = content->bytes] { return readPicture(bytes); }),
                          [this, previewed, fail](const Result<QImage>& picture) {
                              end();
                              if (!picture.ok()) {
                                  fail(picture.error());
                              } else if (previewed == m_previewed) {
                                  m_preview->showPicture(*picture);
                              }
                          });
             });
}

void AttachmentsPanel::chooseFiles() {
    auto* dialog = new QFileDialog(this, tr("Add files to the case"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, number = m_number](const QStringList& paths) { upload(number, paths); });
    dialog->open();
}

void AttachmentsPanel::addFiles(const QStringList& paths) {
    if (mayChange() && !paths.isEmpty()) {
        upload(m_number, paths);
    }
}

void AttachmentsPanel::upload(const QString& number, const QStringList& paths) {
    m_error->clear();
    begin();
    auto* work = new AttachmentUpload(m_desk, number, paths);
    connect(work, &AttachmentUpload::finished, this, [this](int added, const QList<Error>& failures) {
        end();
        if (!failures.isEmpty()) {
            m_error->showError(failures.first());
        }
        if (added > 0) {
            reload();
        }
    });
    work->start();
}

void AttachmentsPanel::chooseTarget() {
    const Attachment* attachment = current();
    if (attachment == nullptr) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Save a copy"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(safeFileName(attachment->name));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = attachment->id](const QString& path) { saveCopy(id, path); });
    dialog->open();
}

void AttachmentsPanel::saveCopy(const AttachmentId& id, const QString& path) {
    m_error->clear();
    begin();
    onResult(
        this, m_desk.runtime.core().attachments().copyTo(id, path, m_desk.session.actor()),
        [this, path](const Status& copied) {
            end();
            if (!copied.ok()) {
                m_error->showError(copied.error());
                return;
            }
            m_desk.notifications.post(
                {Notification::Kind::Done, tr("A copy was saved."), QDir::toNativeSeparators(path), {}, {}});
        });
}

void AttachmentsPanel::askReason() {
    const Attachment* attachment = current();
    if (attachment == nullptr || m_dialog != nullptr) {
        return;
    }
    m_dialog = new ReasonDialog(
        attachment->name, [this, id = attachment->id](const QString& reason) { remove(id, reason); }, this);
    static_cast<QDialog*>(m_dialog.data())->open();
}

void AttachmentsPanel::remove(const AttachmentId& id, const QString& reason) {
    m_error->clear();
    begin();
    onResult(this, m_desk.runtime.core().attachments().remove(id, reason, m_desk.session.actor()),
             [this](const Status& removed) {
                 end();
                 if (!removed.ok()) {
                     m_error->showError(removed.error());
                     return;
                 }
                 reload();
             });
}

void AttachmentsPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (mayChange() && !localFiles(*event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);  // the original stays where it is
        event->accept();
    }
}

void AttachmentsPanel::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    addFiles(localFiles(*event->mimeData()));
}

}  // namespace qz
