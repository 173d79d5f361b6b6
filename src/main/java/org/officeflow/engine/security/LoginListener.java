package org.officeflow.engine.security;

/** Wants to know who has just logged in to the web apps. The request of the login is still being served. */
public interface LoginListener {

    void loggedIn(String user);
}
