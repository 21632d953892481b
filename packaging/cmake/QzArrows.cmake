# The table of allowed arrows: who may link whom. Checked when CMake configures (qz_check_arrows).
# <target>: <allowed direct dependencies among our own targets>. Modules follow the pattern at the end.
set(QZ_ARROWS_qz_sdk "")
set(QZ_ARROWS_qz_kernel qz_sdk)
set(QZ_ARROWS_qz_db qz_sdk)
set(QZ_ARROWS_qz_exchange qz_sdk qz_kernel)
set(QZ_ARROWS_qz_core_store qz_sdk qz_kernel qz_db)
set(QZ_ARROWS_qz_host qz_sdk qz_kernel qz_db qz_core_store qz_exchange)
set(QZ_ARROWS_qz_print qz_sdk)
set(QZ_ARROWS_qz_photo qz_sdk qz_kernel)
set(QZ_ARROWS_qz_scan qz_sdk)
set(QZ_ARROWS_qz_papers qz_sdk qz_kernel qz_db qz_core_store qz_host qz_exchange qz_print qz_scan)
set(QZ_ARROWS_qz_watch qz_sdk qz_kernel qz_print)
set(QZ_ARROWS_qz_map qz_sdk qz_kernel)
set(QZ_ARROWS_qz_sdk_ui qz_sdk qz_kernel qz_print qz_map)
set(QZ_ARROWS_qz_shell qz_sdk qz_kernel qz_db qz_core_store qz_host qz_exchange qz_print qz_papers qz_watch qz_sdk_ui qz_photo qz_scan)
set(QZ_ARROWS_qz_console qz_sdk qz_kernel qz_db qz_core_store qz_host qz_exchange qz_print qz_papers qz_watch)
set(QZ_ARROWS_qizongctl ${QZ_ARROWS_qz_console} qz_console)
set(QZ_ARROWS_qizong ${QZ_ARROWS_qz_shell} qz_shell)
set(QZ_ARROWS_qizong-bench qz_sdk qz_kernel qz_db qz_core_store qz_host qz_exchange qz_console qz_print qz_papers qz_map qz_sdk_ui)

# Modules: the part decides. %M stands for the module's own id.
set(QZ_ARROWS_MODULE_domain qz_sdk qz_kernel)
set(QZ_ARROWS_MODULE_store qz_sdk qz_kernel qz_db %M_domain)
set(QZ_ARROWS_MODULE_documents qz_sdk qz_kernel qz_print %M_domain)
set(QZ_ARROWS_MODULE_ui qz_sdk qz_kernel qz_print qz_map qz_sdk_ui %M_domain)
set(QZ_ARROWS_MODULE_plugin qz_sdk qz_kernel qz_db qz_host qz_print %M_domain %M_store %M_documents)
set(QZ_ARROWS_MODULE_plugin_ui qz_sdk qz_kernel qz_host qz_sdk_ui %M_ui_part %M_domain)

# The Widgets wall: these may never reach Qt6::Widgets, directly or through others.
set(QZ_NO_WIDGETS qz_sdk qz_kernel qz_db qz_exchange qz_core_store qz_host qz_print qz_papers qz_watch qz_photo qz_scan qz_map qz_console qizongctl)
