// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include "qz/async.h"
#include "qz/ui/marks.h"

namespace qz {

namespace {

constexpr int kPauseMs = 40;
constexpr int kTogetherMs = 30;
constexpr int kHits = 6;        // of a group
constexpr int kMostAtOnce = 8;  // pages or commands while a text stands there
constexpr int kBoxWidth = 720;
constexpr int kBoxHeight = 520;

// Groups of the program itself around those of the providers, which have 10, 20, 30…
constexpr int kBestPagesOrder = 2;
constexpr int kBestCommandsOrder = 3;
constexpr int kPagesOrder = 900;
constexpr int kCommandsOrder = 910;

QString countText(const SearchAnswer& answer) {
    const qint64 total = std::max<qint64>(answer.total, answer.hits.size());
    const QString number = QLocale().toString(total);
    return answer.exact ? number : CommandPalette::tr("about %1").arg(number);
}

void sortByRank(QList<std::pair<int, PaletteRow>>& ranked) {
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
}

}  // namespace

CommandPalette::CommandPalette(Desk& desk, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_edit(new QLineEdit(this)),
      m_view(new QListView(this)),
      m_model(new PaletteModel(this)),
      m_status(new QLabel(this)) {
    setProperty("qzFrame", QStringLiteral("floating"));
    setAccessibleName(tr("Search"));
    m_edit->setPlaceholderText(tr("Cases, places, units, laws, pages, commands; pinyin initials too"));
    m_edit->setAccessibleName(tr("Search for"));
    m_edit->setMinimumHeight(36);
    m_edit->setClearButtonEnabled(true);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PaletteDelegate(desk.theme, m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Found"));
    m_status->setProperty("qzText", QStringLiteral("hint"));
    m_status->setFont(textFont(TextRole::Caption));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_edit);
    column->addWidget(m_view, 1);
    column->addWidget(m_status);
    for (QTimer* timer : {&m_pause, &m_show}) {
        timer->setSingleShot(true);
    }
    m_pause.setInterval(kPauseMs);
    m_show.setInterval(kTogetherMs);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::askProviders);
    connect(&m_show, &QTimer::timeout, this, &CommandPalette::showLate);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::textChanged);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) {
        setCurrent(index.row());
        runCurrent();
    });
    m_edit->installEventFilter(this);
    hide();
}

void CommandPalette::openAt(const QRect& within) {
    const int box = std::min(kBoxWidth, within.width() - 32);
    setGeometry(within.center().x() - box / 2, within.top() + 44, box,
                std::min(kBoxHeight, within.height() - 120));
    m_edit->clear();
    textChanged();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::hideEvent(QHideEvent* event) {
    stopAsking();
    QFrame::hideEvent(event);
}

void CommandPalette::stopAsking() {
    m_pause.stop();
    m_show.stop();
    m_late.clear();
    m_waiting = 0;
    ++m_generation;
    if (m_stop) {
        m_stop->store(true);
        m_stop.reset();
    }
}

void CommandPalette::textChanged() {
    stopAsking();
    m_chosen = false;
    m_filter.clear();
    m_model->clear();
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty()) {
        fillRecent();
    } else {
        m_pause.start();
    }
    fillAtOnce(text);
    tellStatus();
}

QList<PaletteRow> CommandPalette::pageRows(const QString& text, int& best) const {
    QList<std::pair<int, PaletteRow>> ranked;
    for (const PageSpec& page : m_desk.navigation.pages()) {
        const std::optional<QString> part = text.isEmpty() ? QString() : nameMatches(text, page.title);
        if (!part || !page.inRail || (!page.permission.isEmpty() && !m_desk.session.may(page.permission))) {
            continue;
        }
        PaletteRow row;
        row.hit = {QStringLiteral("page"), page.id, page.title, {}, {}, {*part}, page.icon, {}, {}};
        row.icon = m_desk.theme.icon(page.icon);
        row.run = [navigation = &m_desk.navigation, id = page.id] { navigation->openPage(id); };
        row.remember = true;
        ranked.append({text.isEmpty() ? 1 : nameRank(page.title, *part), row});
    }
    sortByRank(ranked);
    best = ranked.isEmpty() ? 3 : ranked.constFirst().first;
    QList<PaletteRow> rows;
    for (const auto& [rank, row] : ranked) {
        rows.append(row);
    }
    return rows;
}

QList<PaletteRow> CommandPalette::commandRows(const QString& text, int& best) const {
    QList<std::pair<int, PaletteRow>> ranked;
    for (const Command& command : m_desk.commands.all()) {
        const std::optional<QString> part = text.isEmpty() ? QString() : nameMatches(text, command.title);
        if (!part || (command.enabled && !command.enabled())) {
            continue;
        }
        PaletteRow row;
        row.hit = {
            QStringLiteral("command"), command.id, command.title, {}, {}, {*part}, command.icon, {}, {}};
        row.hit.hint = command.shortcut.toString(QKeySequence::NativeText);
        row.icon = m_desk.theme.icon(command.icon);
        row.run = command.run;
        row.remember = true;
        ranked.append({text.isEmpty() ? 1 : nameRank(command.title, *part), row});
    }
    sortByRank(ranked);
    best = ranked.isEmpty() ? 3 : ranked.constFirst().first;
    QList<PaletteRow> rows;
    for (const auto& [rank, row] : ranked) {
        rows.append(row);
    }
    return rows;
}

/// What is answered from memory. A page or command that is called just so comes before what is found in data.
void CommandPalette::fillAtOnce(const QString& text) {
    int bestPage = 3;
    int bestCommand = 3;
    QList<PaletteRow> pages = pageRows(text, bestPage);
    QList<PaletteRow> commands = commandRows(text, bestCommand);
    if (!text.isEmpty()) {
        pages = pages.mid(0, kMostAtOnce);
        commands = commands.mid(0, kMostAtOnce);
    }
    setGroup(bestPage == 0 ? kBestPagesOrder : kPagesOrder, tr("Pages"), {}, pages);
    setGroup(bestCommand == 0 ? kBestCommandsOrder : kCommandsOrder, tr("Commands"), {}, commands);
}

void CommandPalette::setGroup(int order, const QString& title, const QString& count, QList<PaletteRow> rows) {
    const PaletteRow* current = m_model->row(m_view->currentIndex().row());
    const std::pair<QString, QString> kept = current == nullptr || !m_chosen
                                                 ? std::pair<QString, QString>()
                                                 : std::pair(current->hit.type, current->hit.key);
    m_model->setGroup(order, title, count, std::move(rows));
    const int again = kept.first.isEmpty() ? -1 : m_model->rowOf(kept.first, kept.second);
    setCurrent(again >= 0 ? again : m_model->nextChoice(0, 1));
}

void CommandPalette::setCurrent(int row) {
    m_view->setCurrentIndex(m_model->index(row, 0));
    const QString words = m_view->currentIndex().data(Qt::AccessibleTextRole).toString();
    if (m_edit->accessibleDescription() != words) {
        m_edit->setAccessibleDescription(words);
        QAccessibleEvent event(m_edit, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void CommandPalette::askProviders() {
    SearchRequest request;
    request.text = m_edit->text();
    request.area = m_desk.navigation.currentArea();
    request.limit = kHits;
    request.actor = m_desk.session.actor();
    m_stop = std::make_shared<std::atomic_bool>(false);
    request.stop = m_stop;
    for (const SearchProvider* provider : m_desk.runtime.search().all()) {
        ++m_waiting;
        onResult(this, provider->find(request),
                 [this, generation = m_generation, id = provider->id, title = provider->title,
                  order = provider->order](const Result<SearchAnswer>& answer) {
                     if (generation == m_generation) {
                         take(id, title, order, answer);
                     }
                 });
    }
}

void CommandPalette::take(const QString& id, const QString& title, int order,
                          const Result<SearchAnswer>& answer) {
    --m_waiting;
    if (answer.ok()) {
        if (id == QLatin1String("cases")) {
            m_filter = answer->filter;
        }
        m_late.append({order, title, *answer});
    }
    // Answers that come one after the other are shown in one go; the last one is not waited for.
    if (m_waiting == 0) {
        showLate();
    } else if (!m_show.isActive()) {
        m_show.start();
    }
}

void CommandPalette::showLate() {
    m_show.stop();
    for (const Late& late : std::exchange(m_late, {})) {
        QList<PaletteRow> rows;
        for (const SearchHit& hit : late.answer.hits) {
            rows.append(rowOf(hit));
        }
        if (!late.answer.filter.isEmpty() && late.answer.total > late.answer.hits.size() &&
            !listPage().isEmpty()) {
            PaletteRow all;
            all.hit = {QStringLiteral("list"),
                       late.answer.filter,
                       tr("Show all in the list"),
                       {},
                       {},
                       {},
                       {},
                       {},
                       {}};
            all.hit.hint = tr("Alt+Return");
            all.icon = m_desk.theme.icon(QStringLiteral("list"));
            all.run = [this, filter = late.answer.filter] { openList(filter); };
            rows.append(all);
        }
        setGroup(late.order, late.title, countText(late.answer), rows);
    }
    tellStatus();
}

PaletteRow CommandPalette::rowOf(const SearchHit& hit) {
    PaletteRow row;
    row.hit = hit;
    row.icon = hit.mark.isEmpty() ? m_desk.theme.icon(hit.icon) : m_desk.theme.markIcon(parseMark(hit.mark));
    row.run = [this, hit] { open(hit); };
    row.remember = hit.type == QLatin1String("case");
    return row;
}

void CommandPalette::tellStatus() {
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty()) {
        m_status->setText(tr("Up and down choose, Tab goes to the next group, Return opens"));
    } else if (isBusy()) {
        m_status->setText(tr("Searching…"));
    } else if (m_model->choices() == 0) {
        m_status->setText(tr("Nothing found for “%1” in %2. All words must stand there; fewer find more.")
                              .arg(text, m_desk.runtime.core().areas().tree()->path(
                                             m_desk.navigation.currentArea(), QStringLiteral(" › "))));
    } else {
        m_status->setText(
            tr("Return opens, Tab goes to the next group, Alt+Return shows all cases in the list"));
    }
}

bool CommandPalette::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    const int row = m_view->currentIndex().row();
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    int next = -1;
    switch (key) {
        case Qt::Key_Escape:
            hide();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (modifiers.testFlag(Qt::AltModifier) && !m_filter.isEmpty()) {
                openList(m_filter);
            } else {
                runCurrent();
            }
            return true;
        case Qt::Key_Down:
        case Qt::Key_Up: {
            const int by = key == Qt::Key_Down ? 1 : -1;
            next = control ? m_model->nextGroup(row, by) : m_model->nextChoice(row + by, by);
            break;
        }
        case Qt::Key_Tab:
        case Qt::Key_Backtab: {
            const int by = key == Qt::Key_Tab ? 1 : -1;
            next = m_model->nextGroup(row, by);
            if (next < 0 && by > 0) {
                next = m_model->nextChoice(0, 1);
            }
            break;
        }
        case Qt::Key_PageDown:
        case Qt::Key_PageUp: {
            const int by = key == Qt::Key_PageDown ? 1 : -1;
            const int far = std::clamp(row + by * 8, 0, m_model->rowCount() - 1);
            next = m_model->nextChoice(far, by);
            next = next < 0 ? m_model->nextChoice(far, -by) : next;
            break;
        }
        default:
            return false;
    }
    if (next >= 0) {
        m_chosen = true;
        setCurrent(next);
    }
    return true;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        hide();
    }
    // While an input method composes, its keys are not ours: they come as input method events only.
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (handleKey(key->key(), key->modifiers())) {
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace qz
