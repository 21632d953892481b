// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

#include "desk.h"
#include "qz/ui/area_picker.h"
#include "qz/ui/filter_bar.h"
#include "qz/ui/map_widget.h"
#include "qz/ui/marks.h"
#include "qz/ui/panes.h"
#include "qz/ui/step_dialog.h"

using namespace qz;

/// Draws every widget in both themes. With QIZONG_PICTURES set to a folder the pictures are kept for looking
/// at.
class PictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void widgets_data();
    void widgets();

private:
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<QWidget> make(const QString& what);
    std::unique_ptr<QWidget> makeMarks();
    std::unique_ptr<QWidget> makePanes();
    std::unique_ptr<QWidget> makeForm();
};

void PictureTest::init() { m_desk = std::make_unique<test::Desk>(); }

void PictureTest::widgets_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QSize>("size");
    for (const char* what : {"case", "list", "compact", "form", "marks", "panes", "map"}) {
        const QSize size = qstrcmp(what, "case") == 0    ? QSize(1302, 720)
                           : qstrcmp(what, "list") == 0  ? QSize(760, 520)
                           : qstrcmp(what, "marks") == 0 ? QSize(700, 460)
                                                         : QSize(720, 520);
        QTest::addRow("%s-light", what) << QString::fromLatin1(what) << int(ThemeKind::Light) << size;
        QTest::addRow("%s-dark", what) << QString::fromLatin1(what) << int(ThemeKind::Dark) << size;
    }
}

std::unique_ptr<QWidget> PictureTest::makeMarks() {
    class Sheet final : public QWidget {
    public:
        explicit Sheet(const Theme& theme) : m_theme(theme) {}

    protected:
        void paintEvent(QPaintEvent*) override {
            QPainter painter(this);
            painter.fillRect(rect(), m_theme.tokens().base);
            for (int i = 0; i <= int(MarkId::Draft); ++i) {
                drawMark(painter, QRectF(20 + i * 40, 16, 14, 14), MarkId(i), m_theme.tokens());
                drawMark(painter, QRectF(12 + i * 40, 46, 28, 28), MarkId(i), m_theme.tokens(), true);
            }
            const QList<ClockFace> faces = {{ClockFace::State::Running, 0.3, QStringLiteral("left 1:20"), {}},
                                            {ClockFace::State::Soon, 0.8, QStringLiteral("left 0:05"), {}},
                                            {ClockFace::State::Over, 1, QStringLiteral("over 0:42"), {}},
                                            {ClockFace::State::Met, 1, QStringLiteral("18:05 in time"), {}},
                                            {ClockFace::State::Stopped, 0.5, QStringLiteral("stopped"), {}}};
            int x = 20;
            for (const ClockFace& face : faces) {
                const QSize size = clockBadgeSize(face, font());
                painter.setFont(font());
                drawClockBadge(painter, QRectF(x, 96, size.width(), size.height()), face, m_theme.tokens());
                x += size.width() + 12;
            }
            int n = 0;
            for (const QString& name : iconNames()) {
                m_theme.icon(name).paint(&painter, QRect(20 + (n % 14) * 48, 140 + (n / 14) * 70, 20, 20));
                m_theme.icon(name).paint(&painter, QRect(16 + (n % 14) * 48, 164 + (n / 14) * 70, 32, 32));
                ++n;
            }
        }

    private:
        const Theme& m_theme;
    };
    return std::make_unique<Sheet>(m_desk->theme);
}

std::unique_ptr<QWidget> PictureTest::makePanes() {
    auto box = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(box.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* filter = new FilterBar(m_desk->theme);
    filter->setChips(
        {{QStringLiteral("open"), QString::fromUtf8("在办"), QStringLiteral("state!=CLOSED"), {}, {}},
         {QStringLiteral("over"), QString::fromUtf8("超期"), QStringLiteral("state=X"), MarkId::Over, {}},
         {QStringLiteral("soon"), QString::fromUtf8("临期"), QStringLiteral("state=Y"), MarkId::Soon, {}}});
    filter->setOn(QStringLiteral("open"), true);
    filter->setCount(QStringLiteral("over"), 2);
    column->addWidget(filter);
    column->addWidget(new PaneTitle(QString::fromUtf8("经过")));
    auto* strip = new ErrorStrip(m_desk->theme);
    column->addWidget(strip);
    strip->showError(
        makeError(ErrorCode::Database,
                  QStringLiteral("The list could not be read: the store is locked. Try again in a minute."),
                  QStringLiteral("SQLITE_BUSY")),
        true);
    auto* picker = new AreaPicker(m_desk->theme, m_desk->areas);
    picker->setArea(AreaCode::parse(QStringLiteral("340202012001003")).value());
    column->addWidget(picker, 0, Qt::AlignLeft);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(new KeyButton(m_desk->theme, QStringLiteral("Check and close"),
                                     QKeySequence(QStringLiteral("Ctrl+Return")), QStringLiteral("primary")));
    buttons->addWidget(new KeyButton(m_desk->theme, QStringLiteral("Not passed"),
                                     QKeySequence(QStringLiteral("Ctrl+R")), QStringLiteral("danger")));
    auto* off = new KeyButton(m_desk->theme, QStringLiteral("Off"), {});
    off->setEnabled(false);
    buttons->addWidget(off);
    buttons->addWidget(new QPushButton(QStringLiteral("Plain")));
    buttons->addWidget(new KeyCap(QKeySequence(QStringLiteral("Ctrl+K"))));
    buttons->addStretch(1);
    column->addLayout(buttons);
    auto* empty = new EmptyPane;
    empty->setTexts(QString::fromUtf8("这里是事件"), QString::fromUtf8("所选区域和条件下没有事件。"),
                    QString::fromUtf8("新建事件"));
    column->addWidget(empty, 1);
    return box;
}

std::unique_ptr<QWidget> PictureTest::makeForm() {
    QList<FieldSpec> fields = {FieldSpec{QStringLiteral("summary"), "Summary", FieldType::Text, true},
                               FieldSpec{QStringLiteral("class"),
                                         "Class",
                                         FieldType::Lookup,
                                         true,
                                         DataClass::P1,
                                         {},
                                         QStringLiteral("unit")},
                               FieldSpec{QStringLiteral("passed"), "Passed", FieldType::Bool, true},
                               FieldSpec{QStringLiteral("urgent"), "Urgent", FieldType::Bool},
                               FieldSpec{QStringLiteral("when"), "Found at", FieldType::Time},
                               FieldSpec{QStringLiteral("area"), "Area", FieldType::Area},
                               FieldSpec{QStringLiteral("lon"), "Longitude", FieldType::Lon},
                               FieldSpec{QStringLiteral("lat"), "Latitude", FieldType::Lat},
                               FieldSpec{QStringLiteral("who"), "Done by", FieldType::Performer},
                               FieldSpec{QStringLiteral("detail"), "Description", FieldType::LongText}};
    auto form = std::make_unique<FormView>(m_desk->formServices(), fields);
    form->layout()->setContentsMargins(16, 16, 16, 16);
    form->setPickOnMap([](const std::function<void(GeoPoint)>&) {});
    form->setValue(QStringLiteral("class"), QStringLiteral("CG01"));
    form->setValue(QStringLiteral("area"), QStringLiteral("340202012001"));
    form->setValue(QStringLiteral("when"), QStringLiteral("2026-09-30T16:40"));
    form->setValue(QStringLiteral("urgent"), QStringLiteral("true"));
    form->validate();
    return form;
}

std::unique_ptr<QWidget> PictureTest::make(const QString& what) {
    if (what == QLatin1String("case")) {
        m_desk->detail(QStringLiteral("WG26-0417"));
        auto view = std::make_unique<CaseView>(m_desk->viewServices());
        view->openCase(QStringLiteral("WG26-0417"));
        return view;
    }
    if (what == QLatin1String("list") || what == QLatin1String("compact")) {
        m_desk->fill(20);
        auto list = std::make_unique<CaseList>(m_desk->listServices());
        if (what == QLatin1String("compact")) {
            list->setColumns({QStringLiteral("state"), QStringLiteral("number"), QStringLiteral("summary"),
                              QStringLiteral("area"), QStringLiteral("clock")});
            list->setRowHeight(RowHeight::Compact);
        }
        list->setQuery({});
        list->select(QStringLiteral("WG26-0003"));
        return list;
    }
    if (what == QLatin1String("form")) {
        return makeForm();
    }
    if (what == QLatin1String("marks")) {
        return makeMarks();
    }
    if (what == QLatin1String("panes")) {
        return makePanes();
    }
    auto map = std::make_unique<MapWidget>(m_desk->theme, m_desk->areas);
    map->setArea(AreaCode::parse(QStringLiteral("340202012001003")).value());
    map->setPoint(GeoPoint{118.37642, 31.33251}, MarkId::Check, QString::fromUtf8("健康路与桥西巷口"));
    map->zoomBy(0.25, {360, 260});
    return map;
}

void PictureTest::widgets() {
    QFETCH(QString, what);
    QFETCH(int, kind);
    QFETCH(QSize, size);
    m_desk->theme.apply(*qApp, static_cast<ThemeKind>(kind));
    const std::unique_ptr<QWidget> widget = make(what);
    widget->resize(size);
    widget->show();
    QTest::qWait(250);
    const QImage image = widget->grab().toImage();
    const QString folder = qEnvironmentVariable("QIZONG_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(image.save(
            QStringLiteral("%1/%2.png").arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
    }
    QCOMPARE(widget->size(), size);  // fits at 1366 × 768 within the frame
    for (const QAbstractButton* button : widget->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && !button->text().isEmpty()) {
            const int needed = QFontMetrics(button->font()).horizontalAdvance(button->text());
            QVERIFY2(button->width() >= needed, qPrintable(button->text() + QStringLiteral(" is cut")));
        }
    }
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty()) {
            QVERIFY2(label->width() >= QFontMetrics(label->font()).horizontalAdvance(label->text()),
                     qPrintable(label->text() + QStringLiteral(" is cut")));
        }
    }
}

QZ_TEST(PictureTest)
#include "test_pictures.moc"
