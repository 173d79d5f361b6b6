-- The order has its number first and its document when it is sent: nobody waits for the number while a page is drawn.
ALTER TABLE purchase_orders ALTER COLUMN document DROP NOT NULL;
ALTER TABLE purchase_orders ADD CHECK (sent_at IS NULL OR document IS NOT NULL);
