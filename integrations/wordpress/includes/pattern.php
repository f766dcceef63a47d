<?php
/**
 * The pattern: an article with all three widgets, in the site's language.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Content of the pattern: blocks. */
function article_pattern(): string {
	return implode(
		"\n\n",
		array(
			paragraph_block( __( 'Sales and marketing want the same thing and go about it in different ways. Write here what your readers should know before they see the differences.', 'brug' ) ),
			widget_block( 'difference-card', __( 'Marketing and sales, side by side', 'brug' ), example_table() ),
			paragraph_block( __( 'Tell what the whitepaper adds to this, and choose the document in the block below.', 'brug' ) ),
			widget_block( 'whitepaper-cta', __( 'Closing the gap between sales and marketing', 'brug' ), paragraph_block( __( 'What helps both teams to pull together, in a few pages.', 'brug' ) ) ),
			widget_block( 'partner-form', __( 'Interested in becoming a partner?', 'brug' ), '' ),
		)
	);
}

/**
 * One of our blocks as the editor saves it.
 *
 * @param string $name    Name of the widget.
 * @param string $heading Its heading.
 * @param string $inner   Blocks inside it.
 * @return string
 */
function widget_block( string $name, string $heading, string $inner ): string {
	$html = sprintf( '<div class="wp-block-brug-%s"><h2>%s</h2>%s</div>', $name, esc_html( $heading ), $inner );
	return serialize_block(
		array(
			'blockName'    => "brug/$name",
			'attrs'        => array( 'heading' => $heading ),
			'innerContent' => array( "\n$html\n" ),
		)
	);
}

/**
 * A core paragraph as the editor saves it.
 *
 * @param string $text Its text.
 * @return string
 */
function paragraph_block( string $text ): string {
	return "<!-- wp:paragraph -->\n<p>" . esc_html( $text ) . "</p>\n<!-- /wp:paragraph -->";
}

/** A core table with two differences, as the editor saves it; of a fixed layout, which is no default before 6.7. */
function example_table(): string {
	$rows = array(
		array( __( 'Audience', 'brug' ), __( 'Group', 'brug' ), __( 'speaks to everyone who might buy.', 'brug' ), __( 'Individual', 'brug' ), __( 'talks with one person at a time.', 'brug' ) ),
		array( __( 'Horizon', 'brug' ), __( 'Long', 'brug' ), __( 'builds a name over years.', 'brug' ), __( 'Short', 'brug' ), __( 'closes this quarter.', 'brug' ) ),
	);
	$body = '';
	foreach ( $rows as $row ) {
		$body .= vsprintf( '<tr><td>%s</td><td><strong>%s</strong> %s</td><td><strong>%s</strong> %s</td></tr>', array_map( 'esc_html', $row ) );
	}
	$head = sprintf( '<tr><th></th><th>%s</th><th>%s</th></tr>', esc_html__( 'Marketing', 'brug' ), esc_html__( 'Sales', 'brug' ) );
	return "<!-- wp:table {\"hasFixedLayout\":true} -->\n<figure class=\"wp-block-table\"><table class=\"has-fixed-layout\"><thead>$head</thead><tbody>$body</tbody></table></figure>\n<!-- /wp:table -->";
}
