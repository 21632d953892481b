// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QtPlugin>
#include <memory>

#include "qz/result.h"

namespace qz {

struct ModuleContext;

/// One vertical without its window; made by the plugin `<id>`. Main thread.
class Module {
public:
    virtual ~Module() = default;
    /// Build objects and register them; no disk, network or event loop.
    virtual Status initialize(const ModuleContext& context) = 0;
    /// Every module that will be there is there. Called in reverse order of initialize.
    virtual void ready() {}
    virtual QFuture<void> shutdown() { return QtFuture::makeReadyFuture(); }
};

/// What the plugin's root object offers: makes its module.
class ModuleFactory {
public:
    virtual ~ModuleFactory() = default;
    [[nodiscard]] virtual std::unique_ptr<Module> create() const = 0;
};

}  // namespace qz

#define QzModuleFactory_iid "org.qizong.ModuleFactory/1"
Q_DECLARE_INTERFACE(qz::ModuleFactory, QzModuleFactory_iid)
