<?php
/**
 * Plugin Name:       Brug
 * Description:       A difference card, a whitepaper call to action and a partner form, as blocks. What visitors send is kept on your own site.
 * Version:           0.0.0-development
 * Requires at least: 6.4
 * Requires PHP:      7.4
 * Author:            Brug
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       brug
 * Domain Path:       /languages
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

// The build writes the library's version here and above; it is part of the script's address, so that caches let go of an old one.
const VERSION = '0.0.0-development';
const FILE    = __FILE__;

require __DIR__ . '/includes/languages.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/roles.php';
require __DIR__ . '/includes/accent.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/form-rules.php';
require __DIR__ . '/includes/place.php';
require __DIR__ . '/includes/tags.php';
require __DIR__ . '/includes/questions.php';
require __DIR__ . '/includes/widgets.php';
require __DIR__ . '/includes/pattern.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/leads.php';
require __DIR__ . '/includes/lead-words.php';
require __DIR__ . '/includes/lead-changes.php';
require __DIR__ . '/includes/submission.php';
require __DIR__ . '/includes/rate-limit.php';
require __DIR__ . '/includes/mail.php';
require __DIR__ . '/includes/reply.php';
require __DIR__ . '/includes/webhook.php';
require __DIR__ . '/includes/queue.php';
require __DIR__ . '/includes/answer-first.php';
require __DIR__ . '/includes/receiver.php';
require __DIR__ . '/includes/privacy.php';
require __DIR__ . '/includes/health.php';
require __DIR__ . '/includes/site-life.php';
if ( is_admin() ) {
	require __DIR__ . '/includes/admin/menu.php';
	require __DIR__ . '/includes/admin/settings-page.php';
	require __DIR__ . '/includes/admin/lead-page.php';
	require __DIR__ . '/includes/admin/export.php';
}
