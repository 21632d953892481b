// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/area_picker.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeView>

#include "desk.h"

using namespace qz;

class AreaPickerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysBelowTheRoot();
    void findsByNameAndCode();
    void opensTheTreeAtTheArea();

private:
    test::Desk m_desk;
    [[nodiscard]] static AreaCode code(const char* digits) {
        return AreaCode::parse(QLatin1String(digits)).value();
    }
};

void AreaPickerTest::staysBelowTheRoot() {
    AreaPicker picker(m_desk.theme, m_desk.areas);
    QSignalSpy changed(&picker, &AreaPicker::areaChanged);
    picker.setRoot(code("340202"));
    QCOMPARE(picker.area(), code("340202"));
    picker.setArea(code("340202012001"));
    QCOMPARE(picker.toolTip(), QString::fromUtf8("示例市 › 云湖区 › 松桥街道 › 柳塘社区"));
    QCOMPARE(picker.accessibleDescription(), picker.toolTip());
    picker.setRoot(code("340202013"));
    QCOMPARE(picker.area(), code("340202013"));
    QCOMPARE(changed.count(), 0);  // only the user's choice is told
}

void AreaPickerTest::findsByNameAndCode() {
    AreaPicker picker(m_desk.theme, m_desk.areas);
    picker.setRoot(code("340202"));
    picker.show();
    QSignalSpy changed(&picker, &AreaPicker::areaChanged);
    QTest::keyClick(&picker, Qt::Key_Space);
    auto* popup = picker.findChild<AreaTreePopup*>();
    QVERIFY(popup != nullptr && popup->isVisible());
    auto* edit = popup->findChild<QLineEdit*>();
    QTest::keyClicks(edit, QStringLiteral("340202012002"));
    auto* view = popup->findChild<QTreeView*>();
    QCOMPARE(view->model()->rowCount(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(picker.area(), code("340202012002"));
    QTRY_VERIFY(picker.findChild<AreaTreePopup*>() == nullptr);
    picker.openPopup();
    popup = picker.findChild<AreaTreePopup*>();
    popup->setFilterText(QString::fromUtf8("社区"));
    view = popup->findChild<QTreeView*>();
    QCOMPARE(view->model()->rowCount(), 2);
    QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(picker.area() == code("340202012001") || picker.area() == code("340202012002"));
}

void AreaPickerTest::opensTheTreeAtTheArea() {
    AreaPicker picker(m_desk.theme, m_desk.areas);
    picker.setRoot(code("340202"));
    picker.setArea(code("340202012001003"));
    picker.show();
    picker.openPopup();
    auto* popup = picker.findChild<AreaTreePopup*>();
    QCOMPARE(popup->findChild<QTreeView*>()->currentIndex().data().toString(), QString::fromUtf8("003 网格"));
    popup->close();
}

QZ_TEST(AreaPickerTest)
#include "test_area_picker.moc"
