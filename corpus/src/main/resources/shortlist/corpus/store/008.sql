-- A published address may lead elsewhere, or be led to: every rank looks at all redirects, which are
-- few among the pages.
CREATE INDEX page_redirect ON page (url, redirect_to) WHERE redirect_to IS NOT NULL;
