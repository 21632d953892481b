// SPDX-License-Identifier: GPL-3.0-or-later
#include "my_work_page.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include "qz/async.h"
#include "qz/ui/case_digest.h"
#include "qz/ui/filter_bar.h"
#include "qz/ui/marks.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

constexpr int shownCases = 500;
constexpr int minuteMs = 60 * 1000;
constexpr int gatherMs = 300;  // changes come in groups

/// Rows of 28 px: mark and words, badges, group lines.
class WorkDelegate final : public QStyledItemDelegate {
public:
    WorkDelegate(const Theme& theme, QTreeView* view)
        : QStyledItemDelegate(view), m_theme(theme), m_view(view) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {60, std::max(28, option.fontMetrics.height() + 10)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const ThemeTokens& t = m_theme.tokens();
        const QRect rect = option.rect;
        const bool group = !index.parent().isValid();
        const bool selected = option.state.testFlag(QStyle::State_Selected) && !group;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(rect, group                                            ? t.alt
                                : selected                                       ? t.sel
                                : option.state.testFlag(QStyle::State_MouseOver) ? t.hover
                                                                                 : t.base);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
        if (group) {
            paintGroup(*painter, rect, index);
        } else {
            if (selected && index.column() == MyWorkModel::StateColumn) {
                painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), t.accent);
            }
            paintCell(*painter, rect.adjusted(8, 0, -8, 0), index);
        }
        painter->restore();
    }

private:
    void paintGroup(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
        const ThemeTokens& t = m_theme.tokens();
        if (index.column() != 0) {
            return;
        }
        const bool overdue =
            index.data(MyWorkModel::GroupRole).toInt() == static_cast<int>(WorkGroup::Overdue);
        painter.setFont(textFont(TextRole::BodyStrong));
        painter.setPen(overdue ? t.state(MarkId::Over).text : t.text2);
        const QString arrow =
            m_view->isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
        m_theme.icon(arrow).paint(&painter, QRect(rect.left() + 6, rect.center().y() - 7, 14, 14));
        painter.drawText(rect.adjusted(26, 0, 0, 0), Qt::AlignVCenter, index.data().toString());
    }

    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index) const {
        const ThemeTokens& t = m_theme.tokens();
        painter.setFont(textFont(TextRole::Body));
        QRect words = rect;
        if (index.column() == MyWorkModel::StateColumn) {
            const auto mark = static_cast<MarkId>(index.data(MyWorkModel::MarkRole).toInt());
            drawMark(painter, QRectF(rect.left(), rect.center().y() - 6.5, 14, 14), mark, t);
            painter.setPen(t.state(mark).text);
            words.setLeft(rect.left() + 20);
        } else if (index.column() == MyWorkModel::NextColumn) {
            painter.setPen(t.accent);
        } else if (index.column() == MyWorkModel::SubjectColumn) {
            painter.setFont(textFont(TextRole::BodyStrong));
            painter.setPen(t.text);
        } else {
            painter.setPen(t.text2);
        }
        if (index.column() == MyWorkModel::DueColumn) {
            const auto face = index.data(MyWorkModel::FaceRole).value<ClockFace>();
            if (face.state != ClockFace::State::None) {
                const QSize size = clockBadgeSize(face, textFont(TextRole::Caption));
                const QRectF badge(rect.right() - size.width(), rect.center().y() - size.height() / 2.0 + 0.5,
                                   size.width(), size.height());
                painter.save();
                painter.setFont(textFont(TextRole::Caption));
                drawClockBadge(painter, badge, face, t);
                painter.restore();
                words.setRight(static_cast<int>(badge.left()) - 8);
            }
            // Half a date says something false: it is drawn whole or left to the tool tip.
            const QString due = index.data().toString();
            if (painter.fontMetrics().horizontalAdvance(due) <= words.width()) {
                painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, due);
            }
            return;
        }
        painter.drawText(
            words, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    }

    const Theme& m_theme;
    QTreeView* m_view;
};

}  // namespace

MyWorkPage::MyWorkPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_area(desk.navigation.currentArea()),
      m_model(new MyWorkModel(desk, this)),
      m_split(new SplitPane(Qt::Horizontal, this)),
      m_view(new QTreeView(this)),
      m_digest(new CaseDigest(desk.viewServices(), this)),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_chips(new FilterBar(desk.theme, this)),
      m_why(new QAction(desk.theme.icon(QStringLiteral("help")), tr("Why?"), this)) {
    m_why->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    m_why->setToolTip(tr("Why the case in front is due when it is, and stands where it stands"));
    connect(m_why, &QAction::triggered, this, [this] {
        if (const QString number = currentNumber(); !number.isEmpty()) {
            m_desk.navigation.openPage(
                QStringLiteral("why"),
                {{QStringLiteral("number"), number}, {QStringLiteral("from"), QStringLiteral("my_work")}});
        }
    });
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_chips);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    m_empty->setTexts(tr("Nothing waits for you"),
                      tr("No open case in this area is in the hands of your unit."));
    m_empty->hide();
    buildView();
    m_chips->setChips({
        {QStringLiteral("mine"), tr("Me and my unit"), {}, {}, QStringLiteral("who")},
        {QStringLiteral("all"), tr("Everybody"), {}, {}, QStringLiteral("who")},
        {QStringLiteral("urgent"), tr("Urgent"), QStringLiteral("urgent=true"), MarkId::Over, {}},
    });
    m_chips->setOn(QStringLiteral("mine"), true);
    m_split->addWidget(left);
    m_split->addWidget(m_digest);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({920, 380});
    m_digest->setMinimumWidth(400);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_split);
    setFocusProxy(m_view);
    connect(m_chips, &FilterBar::filterChanged, this, &MyWorkPage::load);
    connect(m_error, &ErrorStrip::retried, this, &MyWorkPage::load);
    connect(m_digest, &CaseDigest::openRequested, &desk.navigation, &ShellNavigation::openCase);
    connect(m_digest, &CaseDigest::stepRequested, this, [this](const QString& number, const QString& action) {
        m_desk.navigation.openPage(QStringLiteral("case"),
                                   {{QStringLiteral("number"), number}, {QStringLiteral("step"), action}});
    });
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, m_model, &MyWorkModel::tick);
    m_minute.start();
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &MyWorkPage::load);
    m_subscription = desk.runtime.events().subscribe([this](const StoreChange&) { m_soon.start(); });
}

void MyWorkPage::buildView() {
    m_view->setModel(m_model);
    m_view->setItemDelegate(new WorkDelegate(m_desk.theme, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIndentation(0);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setMouseTracking(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setAccessibleName(tr("My work"));
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFont(textFont(TextRole::CaptionStrong));
    const QList<int> widths{105, 84, 100, 240, 84, 84, 230};
    for (int section = 0; section < MyWorkModel::ColumnCount; ++section) {
        header->resizeSection(section, widths.at(section));
    }
    header->setSectionResizeMode(MyWorkModel::SubjectColumn, QHeaderView::Stretch);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MyWorkPage::currentChanged);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (m_model->isDecision(index)) {
            m_desk.navigation.openPage(QStringLiteral("approvals"),
                                       {{QStringLiteral("number"), m_model->record(index)->number}});
        } else if (const CaseRecord* record = m_model->record(index)) {
            m_desk.navigation.openCase(record->number);
        } else {
            m_view->setExpanded(index, !m_view->isExpanded(index));
        }
    });
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (m_model->record(index) == nullptr) {
            m_view->setExpanded(index, !m_view->isExpanded(index));
        }
    });
}

MyWorkPage::Scope MyWorkPage::scope() const {
    Scope scope;
    scope.area = m_area;
    scope.chips = m_chips->filter();
    QStringList open;
    for (const CaseKind* kind : m_desk.runtime.core().cases().kinds()) {
        for (const StateSpec& state : kind->workflow->spec().states) {
            if (state.open && !open.contains(state.id)) {
                open.append(state.id);
            }
        }
    }
    if (open.isEmpty()) {
        return scope;
    }
    scope.open = QStringLiteral("state in (%1)").arg(open.join(QStringLiteral(", ")));
    if (!m_chips->onIds().contains(QStringLiteral("all"))) {
        // A case without an owner is the centre's; the centre also checks and closes what a unit reported.
        const QString code = m_desk.session.user.unit;
        const std::optional<Unit> unit = m_desk.runtime.core().directory().unit(code);
        scope.mine = {QStringLiteral("owner=\"%1\"").arg(code)};
        if (!unit || unit->kind == QLatin1String("centre")) {
            scope.mine.append(QStringLiteral("owner=\"\""));
        }
    }
    return scope;
}

CaseQuery MyWorkPage::Scope::query(const QStringList& others) const {
    CaseQuery query;
    query.area = area;
    query.sort = QStringLiteral("due_at");
    query.limit = shownCases;
    QStringList conditions{open};
    if (!mine.isEmpty()) {
        QStringList any = mine;
        if (!others.isEmpty()) {
            any.append(QStringLiteral("number in (\"%1\")").arg(others.join(QStringLiteral("\",\""))));
        }
        conditions.append(QStringLiteral("(%1)").arg(any.join(QStringLiteral(" or "))));
    }
    conditions.removeAll(QString());
    query.filter =
        Filter::both(Filter::parse(conditions.join(QStringLiteral(" and "))).valueOr(Filter()), chips);
    return query;
}

QString MyWorkPage::subtitle() const {
    return m_more ? tr("the first %n cases", nullptr, static_cast<int>(m_model->total()))
                  : tr("%n cases", nullptr, static_cast<int>(m_model->total()));
}

void MyWorkPage::activate(const QVariantMap&) { load(); }

void MyWorkPage::setArea(const AreaCode& area) {
    if (m_area != area) {
        m_area = area;
        load();
    }
}

void MyWorkPage::load() {
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_bar->start();
    const auto gather = [core = &m_desk.runtime.core(), work = &m_desk.runtime.work(), scope = scope(),
                         actor = m_desk.session.actor()](ReadTx& read) -> Result<Gathered> {
        Gathered found;
        QStringList others;  // another unit owns them, and mine has still to act
        if (!scope.mine.isEmpty() && !actor.unit.isEmpty()) {
            QZ_ASSIGN(others, work->waitingFor(read, actor.unit));
        }
        QZ_ASSIGN(found.decisions, core->approvals().waitingIn(read, actor));
        found.decisions.removeIf([](const Approval& approval) { return !approval.mayDecide; });
        QZ_ASSIGN(found.page, core->cases().listIn(read, scope.query(others), actor));
        return found;
    };
    onResult(this, m_desk.runtime.core().store().read(gather),
             [this, generation](const Result<Gathered>& found) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_loading = false;
                 m_bar->stop();
                 if (!found.ok()) {
                     m_error->showError(found.error(), true);
                     return;
                 }
                 m_error->clear();
                 take(*found);
             });
}

void MyWorkPage::take(const Gathered& found) {
    const QString current = currentNumber();
    m_more = !found.page.next.isEmpty();
    m_model->setRows(found.page.rows, found.decisions);
    for (int group = 0; group < m_model->rowCount(); ++group) {
        m_view->setFirstColumnSpanned(group, {}, true);
        m_view->expand(m_model->index(group, 0));
    }
    QModelIndex index = m_model->indexOf(current);
    if (!index.isValid() && m_model->rowCount() > 0) {
        index = m_model->index(0, 0, m_model->index(0, 0));
    }
    m_view->setCurrentIndex(index);
    if (!index.isValid()) {
        m_digest->setCase({});
    }
    const bool none = m_model->total() == 0;
    m_view->setVisible(!none);
    m_empty->setVisible(none);
    const auto overdue = static_cast<int>(m_model->count(WorkGroup::Overdue));
    m_desk.navigation.setBadge(QStringLiteral("my_work"),
                               {overdue > 0 ? overdue : static_cast<int>(m_model->total()), overdue > 0});
    Q_EMIT titleChanged();
}

QString MyWorkPage::currentNumber() const {
    const CaseRecord* record = m_model->record(m_view->currentIndex());
    return record == nullptr ? QString() : record->number;
}

void MyWorkPage::currentChanged() {
    if (const QString number = currentNumber(); !number.isEmpty()) {
        m_digest->setCase(number);
    }
}

bool MyWorkPage::isBusy() const { return m_loading || m_digest->isBusy() || m_soon.isActive(); }

QVariantMap MyWorkPage::saveState() const {
    return {{QStringLiteral("split"), m_split->saveState()},
            {QStringLiteral("header"), m_view->header()->saveState()}};
}

void MyWorkPage::restoreState(const QVariantMap& state) {
    m_split->restoreState(state.value(QStringLiteral("split")).toByteArray());
    m_view->header()->restoreState(state.value(QStringLiteral("header")).toByteArray());
}

}  // namespace qz
