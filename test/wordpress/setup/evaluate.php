<?php
// Runs the code that it is given inside WordPress, as the administrator, and prints what that returns as JSON.
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET' );
require getenv( 'WP_DOCROOT' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
wp_set_current_user( get_user_by( 'login', 'admin' )->ID );
echo wp_json_encode( eval( $argv[1] ) );
