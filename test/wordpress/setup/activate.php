<?php
// Unpacks a plugin as WordPress does and activates it; prints what is in the way, or null, as JSON.
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET' );
require getenv( 'WP_DOCROOT' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
WP_Filesystem();
unzip_file( $argv[1], WP_PLUGIN_DIR );
$result = activate_plugin( 'brug/brug.php' );
echo wp_json_encode( is_wp_error( $result ) ? wp_strip_all_tags( $result->get_error_message() ) : null );
