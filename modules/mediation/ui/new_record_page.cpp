// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/new_record_page.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QVBoxLayout>

#include "mediation/domain/closed_loop.h"
#include "qz/async.h"
#include "qz/ui/form_view.h"
#include "qz/ui/panes.h"

namespace qz::mediation {

namespace {

QString draftKey(const QString& kind) { return QStringLiteral("mediation.new_record.") + kind; }

}  // namespace

NewRecordPage::NewRecordPage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
                             QWidget* parent)
    : Page(parent),
      m_services(services),
      m_navigation(navigation),
      m_notifications(notifications),
      m_kind(kMatterKind),
      m_stack(new QStackedWidget(this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_save(new QAction(services.theme.icon(QStringLiteral("check")), tr("Save"), this)) {
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_save->setProperty("primary", true);
    m_save->setProperty("qzIcon", QStringLiteral("check"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_stack, 1);
    connect(m_save, &QAction::triggered, this, &NewRecordPage::save);
}

QString NewRecordPage::title() const {
    const CaseKind* kind = m_services.cases.kind(m_kind);
    return kind == nullptr ? tr("New") : QCoreApplication::translate("qz::Kinds", kind->title);
}

FormView* NewRecordPage::formFor(const CaseKind& kind) {
    if (FormView* known = m_forms.value(kind.id)) {
        return known;
    }
    auto* scroll = new QScrollArea(m_stack);
    scroll->setFocusPolicy(Qt::NoFocus);  // it scrolls to what has the focus
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* sheet = new QWidget(scroll);
    sheet->setProperty("qzGround", QStringLiteral("base"));
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto* form = new FormView(
        {m_services.theme, m_services.lookups, m_services.areas, m_services.directory, m_services.clock},
        kind.fields, sheet);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(form);
    column->addStretch(1);
    scroll->setWidget(sheet);
    m_stack->addWidget(scroll);
    m_forms.insert(kind.id, form);
    connect(form, &FormView::edited, this,
            [this, form, id = kind.id] { m_services.drafts.keep(draftKey(id), form->values()); });
    connect(form, &FormView::submitted, this, &NewRecordPage::save);
    return form;
}

void NewRecordPage::activate(const QVariantMap& args) {
    if (args.contains(QStringLiteral("kind"))) {
        m_kind = args.value(QStringLiteral("kind")).toString();
        m_from = args.value(QStringLiteral("from")).toString();
    }
    const CaseKind* kind = m_services.cases.kind(m_kind);
    if (kind == nullptr) {
        return;
    }
    FormView* form = formFor(*kind);
    m_stack->setCurrentWidget(form->parentWidget()->parentWidget()->parentWidget());
    const std::optional<FieldMap> draft = m_services.drafts.find(draftKey(m_kind));
    if (!form->isModified() && draft) {
        form->setValues(*draft);
    } else if (!form->isModified() && form->editor(QStringLiteral("area")) != nullptr) {
        form->setValue(QStringLiteral("area"), m_navigation.currentArea().toString());
    }
    m_error->clear();
    form->focusFirst();
    Q_EMIT titleChanged();
}

void NewRecordPage::save() {
    FormView* form = m_forms.value(m_kind);
    if (form == nullptr || m_saving || !form->validate()) {
        return;
    }
    m_error->clear();
    m_saving = true;
    m_save->setEnabled(false);
    NewCase request;
    request.kind = m_kind;
    request.fields = form->values();
    request.actor = m_services.session.actor();
    request.performer = {Performer::Kind::User, m_services.session.user.unit, m_services.session.user.name};
    onResult(this, m_services.cases.open(request), [this, form](const Result<CaseRecord>& made) {
        m_saving = false;
        m_save->setEnabled(true);
        if (!made.ok()) {
            if (!form->showError(made.error())) {
                m_error->showError(made.error());
            }
            return;
        }
        m_services.drafts.drop(draftKey(m_kind));
        form->setValues({});
        form->setModified(false);
        m_notifications.post({Notification::Kind::Done, tr("%1 is saved.").arg(made->number), {}, {}, {}});
        m_navigation.openPage(QStringLiteral("case"),
                              {{QStringLiteral("number"), made->number}, {QStringLiteral("from"), m_from}});
    });
}

}  // namespace qz::mediation
