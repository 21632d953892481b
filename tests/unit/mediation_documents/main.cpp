// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>

#include "qz_test.h"

QZ_TEST_MAIN(QGuiApplication)
